import type { Place } from '../report/template'

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

/** A line under the text, right: 署名 or 成文日期. */
export interface ClosingBlock {
  kind: 'closing'
  key: string
  text: string
  /** Characters (of the text's size) left free at the right margin; halves occur. */
  inset: number
  /** The first of them stands one line below the text. */
  first: boolean
}

/**
 * What the report prints, in order. `key` names the block's position (`requests.0`, `requests.heading`) and is unique
 * in its report.
 */
export type Block = TitleBlock | HeadingBlock | ParagraphBlock | ClosingBlock

/** A block's text as printed: offsets into a paragraph, in UTF-16 units, count in this string. */
export function textOf(block: Block): string {
  switch (block.kind) {
    case 'title':
      return block.lines.join('')
    case 'heading':
    case 'closing':
      return block.text
    case 'paragraph':
      return block.runs.map((run) => run.text).join('')
  }
}

function sameRun(a: Run, b: Run | undefined): boolean {
  return (
    b !== undefined && a.text === b.text && a.bold === b.bold && a.figure === b.figure && a.blank === b.blank
  )
}

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
      return b.kind === 'closing' && a.text === b.text && a.inset === b.inset && a.first === b.first
    case 'paragraph':
      return (
        b.kind === 'paragraph' &&
        a.runs.length === b.runs.length &&
        a.runs.every((run, i) => sameRun(run, b.runs[i]))
      )
  }
}
