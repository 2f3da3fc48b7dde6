import type { Place } from '../../report/template/template'

/** A stretch of a paragraph in one style. Its text is what is printed; nothing is added by a style sheet. */
export interface Run {
  text: string
  bold: boolean
  /** The figure whose value this is. */
  figure?: Place
  /** The figure has no value yet and `text` is the printed blank. */
  blank?: boolean
}

/** The report's title, broken into lines at the sense; one blank line follows it. */
interface TitleBlock {
  kind: 'title'
  key: string
  lines: readonly string[]
}
/** Level 1 is 一、, level 2 is （一）. */
interface HeadingBlock {
  kind: 'heading'
  key: string
  level: 1 | 2
  text: string
}
export interface ParagraphBlock {
  kind: 'paragraph'
  key: string
  /** Never empty: a paragraph without a character is not printed. A list's marker is the first run. */
  runs: readonly Run[]
}

/** A line of 署名 or 成文日期. */
export interface ClosingLine {
  text: string
  /** Characters (of the text's size) left free at the right margin; halves occur. */
  inset: number
}

/** What stands under the text, right: 署名 or 成文日期, in more lines than one where it is too long. */
export interface ClosingBlock {
  kind: 'closing'
  key: string
  lines: readonly ClosingLine[]
  /** The first of them stands one line below the text. */
  first: boolean
}

/** A cell of a table as printed. */
export interface TableBlockCell {
  /** '' for a figure without a value: nothing is printed there. */
  text: string
  /** What it is the header of; null for a value and for a note. */
  heads: 'columns' | 'rows' | null
  /** How many it spans. */
  columns: number
  rows: number
  /** The figure whose value, with its note, this is. */
  figure?: Place
}
/** Cells from the left; those that a span from above covers are not named again. */
export type TableBlockRow = readonly TableBlockCell[]

export interface TableBlock {
  kind: 'table'
  key: string
  /** What assistive technology calls it. */
  name: string
  /** Only their ratio counts. */
  widths: readonly number[]
  /** Rows that are repeated on each page. */
  head: readonly TableBlockRow[]
  body: readonly TableBlockRow[]
}

/**
 * What the report prints, in order. `key` names the block's position (`requests.0`, `requests.heading`) and is unique
 * in its report.
 */
export type Block = TitleBlock | HeadingBlock | ParagraphBlock | TableBlock | ClosingBlock

/** The cells of a table's rows, row by row: its reading order. */
export const tableCells = ({ head, body }: TableBlock): TableBlockCell[] => [...head, ...body].flat()

/** A block's text as printed: offsets into a paragraph, in UTF-16 units, count in this string. */
export function textOf(block: Block): string {
  switch (block.kind) {
    case 'title':
      return block.lines.join('')
    case 'heading':
      return block.text
    case 'closing':
      return block.lines.map(({ text }) => text).join('')
    case 'paragraph':
      return block.runs.map((run) => run.text).join('')
    case 'table':
      return tableCells(block)
        .map((cell) => cell.text)
        .join('')
  }
}

function sameRun(a: Run, b: Run | undefined): boolean {
  return (
    b !== undefined && a.text === b.text && a.bold === b.bold && a.figure === b.figure && a.blank === b.blank
  )
}

const sameCell = (a: TableBlockCell, b: TableBlockCell | undefined): boolean =>
  b !== undefined &&
  a.text === b.text &&
  a.heads === b.heads &&
  a.columns === b.columns &&
  a.rows === b.rows &&
  a.figure === b.figure

const sameRows = (a: readonly TableBlockRow[], b: readonly TableBlockRow[]): boolean =>
  a.length === b.length &&
  a.every((row, y) => row.length === b[y]?.length && row.every((cell, x) => sameCell(cell, b[y]?.[x])))

/** True when two blocks print the same in the same place. */
export function sameBlock(a: Block, b: Block): boolean {
  if (a.key !== b.key) return false
  switch (a.kind) {
    case 'title':
      return (
        b.kind === 'title' &&
        a.lines.length === b.lines.length &&
        a.lines.every((line, i) => line === b.lines[i])
      )
    case 'heading':
      return b.kind === 'heading' && a.level === b.level && a.text === b.text
    case 'closing':
      return (
        b.kind === 'closing' &&
        a.first === b.first &&
        a.lines.length === b.lines.length &&
        a.lines.every(({ text, inset }, i) => text === b.lines[i]?.text && inset === b.lines[i]?.inset)
      )
    case 'paragraph':
      return (
        b.kind === 'paragraph' &&
        a.runs.length === b.runs.length &&
        a.runs.every((run, i) => sameRun(run, b.runs[i]))
      )
    case 'table':
      return (
        b.kind === 'table' &&
        a.name === b.name &&
        a.widths.join() === b.widths.join() &&
        sameRows(a.head, b.head) &&
        sameRows(a.body, b.body)
      )
  }
}
