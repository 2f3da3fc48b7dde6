import type { HeadingLevel, Place } from '../../report/template/template'

/** A part of a paragraph in one style. `text` is exactly what is printed; no style sheet adds anything. */
export interface Run {
  text: string
  bold: boolean
  /** Set when the text is the value of this figure. */
  figure?: Place
  /** The figure has no value yet and `text` is the printed blank. */
  blank?: boolean
  /** Set for a heading that the paragraph begins with, in the face of its level. */
  heading?: HeadingLevel
}

/** The report's title, in lines that break at the sense; one blank line follows it. */
interface TitleBlock {
  kind: 'title'
  key: string
  lines: readonly string[]
}
/** A heading on lines of its own. */
export interface HeadingBlock {
  kind: 'heading'
  key: string
  level: HeadingLevel
  text: string
}
/** A paragraph of text. */
export interface ParagraphBlock {
  kind: 'paragraph'
  key: string
  /** Never empty, since a paragraph without a character is not printed. A list's number is the first run. */
  runs: readonly Run[]
}

/** What stands in a line of 署名 or 成文日期. */
interface ClosingPart {
  text: string
  /** Space at the right margin in characters of the text's size; halves occur. */
  inset: number
}
/** A line of 署名 or 成文日期. */
export interface ClosingLine {
  /** From the left: one, or two bodies whose seals stand side by side. */
  parts: readonly ClosingPart[]
  /** Blank lines above it: under the text, and where a seal needs them. */
  above: number
}

/** 署名 or 成文日期 under the text, on the right: a body a line, or several lines where one is too long. */
export interface ClosingBlock {
  kind: 'closing'
  key: string
  /** The value; the marks between the bodies in it are not printed. */
  text: string
  lines: readonly ClosingLine[]
}

/** The name of an attachment in 附件说明 under the text (GB/T 9704-2012 7.3.4). */
export interface AnnexNameBlock {
  kind: 'annexName'
  key: string
  /** Printed before the name, in its first line: `附件：` or `附件：1. ` before the first one, `2. ` before others. */
  prefix: string
  text: string
  /** Blank lines above it. */
  above: number
  /** Where the prefix begins and the lines of the name do, in characters from the left margin. */
  indent: number
  column: number
}

/** The beginning of an attachment, on a page of its own: its mark at the left, and its title from the third line on. */
export interface AnnexBlock {
  kind: 'annex'
  key: string
  /** 附件, 附件1. */
  mark: string
  /** The title in lines that break at the sense; one blank line follows it. */
  lines: readonly string[]
}

/** A cell of a table as printed. */
export interface TableBlockCell {
  /** '' for a figure without a value: nothing is printed there. */
  text: string
  /** What it is the header of; null for a value or a note. */
  heads: 'columns' | 'rows' | null
  /** Columns and rows that it spans. */
  columns: number
  rows: number
  /** The figure whose value, with its note, is printed here. */
  figure?: Place
}
/** A row of cells from the left, without those that a row span from above covers. */
export type TableBlockRow = readonly TableBlockCell[]

/** A table; its head is repeated on each page. */
export interface TableBlock {
  kind: 'table'
  key: string
  /** Name of the table for assistive technology. */
  name: string
  /** Widths of the columns; only their ratio counts. */
  widths: readonly number[]
  /** Rows that are repeated on each page. */
  head: readonly TableBlockRow[]
  body: readonly TableBlockRow[]
  /** It stands on pages that are turned by a quarter (GB/T 9704-2012: 表格横排). */
  landscape?: true
}

/**
 * A part of the report as printed. `key` names the block's position (`requests.0`, `requests.heading`) and is unique in
 * its report.
 */
export type Block =
  TitleBlock | HeadingBlock | ParagraphBlock | TableBlock | ClosingBlock | AnnexNameBlock | AnnexBlock

/** The cells of a table's rows, row by row: its reading order. */
export const tableCells = ({ head, body }: TableBlock): TableBlockCell[] => [...head, ...body].flat()

/** Between two bodies in a line. */
const BESIDE = '\u3000\u3000'

/** The words of a line of 署名 or 成文日期. */
export const closingText = ({ parts }: ClosingLine): string => parts.map(({ text }) => text).join(BESIDE)

/**
 * A block's text, without the prefix of 附件说明 and the mark of an attachment. Offsets into a paragraph are UTF-16 units of
 * this string.
 */
export function textOf(block: Block): string {
  switch (block.kind) {
    case 'title':
    case 'annex':
      return block.lines.join('')
    case 'heading':
    case 'annexName':
      return block.text
    case 'closing':
      return block.text
    case 'paragraph':
      return block.runs.map((run) => run.text).join('')
    case 'table':
      return tableCells(block)
        .map((cell) => cell.text)
        .join('')
  }
}
