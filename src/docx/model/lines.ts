import type { DocxBlock, DocxCell } from './docxDocument'

/** A row as a line with tabs between the cells; a line break or tab in a cell is a blank, so that offsets stay. */
export const rowLine = (cells: readonly DocxCell[]): string =>
  cells.map(({ text }) => text.replace(/[\n\t]/gu, ' ')).join('\t')

/** A block as text: the text of a paragraph, or the rows of a table as lines. */
export const blockText = (block: DocxBlock): string =>
  block.kind === 'paragraph' ? block.text : block.rows.map(({ cells }) => rowLine(cells)).join('\n')
