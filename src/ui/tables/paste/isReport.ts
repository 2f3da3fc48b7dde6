import { headingOf } from '../../../import/parts/headings'
import { htmlPieces } from '../../../import/pieces/htmlPieces'
import { textPieces } from '../../../import/pieces/textPieces'
import type { Template } from '../../../report/template/template'

/** From this many headings of the form's parts on, a text is a whole report and not one table with its surroundings. */
const ENOUGH = 2

/** True for a copied report, or several parts of one, with text around its tables. */
export function isReport(data: DataTransfer, { sections }: Template): boolean {
  const plain = data.getData('text/plain')
  const { pieces } = plain.trim() === '' ? htmlPieces(data.getData('text/html')) : textPieces(plain)
  const parts = pieces.map((piece) => (piece.kind === 'line' ? headingOf(piece.text, sections) : null))
  return new Set(parts.filter((part) => part !== null)).size >= ENOUGH
}
