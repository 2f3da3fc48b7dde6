import { htmlPieces } from '../../import/pieces/htmlPieces'
import type { Pasted } from '../../import/model/piece'
import { textPieces } from '../../import/pieces/textPieces'

/** What was pasted or dropped; its HTML where it has one with a table or several paragraphs, else its plain text. */
export function clipboardPieces(data: DataTransfer): Pasted {
  const html = data.getData('text/html')
  if (html !== '') {
    const pasted = htmlPieces(html)
    // some programs put the text of one line into HTML, all the rest into plain text
    if (pasted.pieces.length > 1) return pasted
  }
  return textPieces(data.getData('text/plain'))
}
