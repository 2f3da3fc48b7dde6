import { type Block, closingText, type TableBlock, textOf } from '../../pages/blocks/block'
import { fieldsOf } from '../../pages/tables/fieldsOf'
import { outline } from '../../pages/outline'
import type { Report } from '../../report/report'

/** Two full-width blanks, as a paragraph begins. */
const INDENT = '\u3000\u3000'

const tableText = ({ head, body }: TableBlock): string =>
  fieldsOf([...head, ...body])
    .map((row) => row.map((cell) => cell?.text.replace(/\s+/gu, ' ') ?? '').join('\t'))
    .join('\n')

function blockText(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `${block.lines.join('\n')}\n`
    case 'heading':
      return textOf(block)
    case 'paragraph':
      return INDENT + textOf(block)
    case 'annexName':
      return (block.above > 0 ? '\n' : '') + '\u3000'.repeat(block.indent) + block.prefix + block.text
    case 'annex':
      return `\n${block.mark}\n\n${block.lines.join('\n')}\n`
    case 'closing':
      return block.lines.map((line) => INDENT + closingText(line)).join('\n')
    case 'table':
      return tableText(block)
  }
}

/** A report as plain text: a paragraph a line, the cells of a table's row with tabs between them. */
export const plainText = (report: Report): string => `${outline(report).map(blockText).join('\n')}\n`
