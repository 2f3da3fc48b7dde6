import { visible } from './narrow'
import { quoted } from './quoted'

/** What parts cells and lines in a copied text: a tab, each kind of line break, the soft one of Word and WPS too. */
const APART = /[\t\n\v\f\r\u0085\u2028\u2029]+/u

/**
 * The sentence for a text that comes from several cells or lines, null when at most one of them holds something: an input
 * makes blanks of its line breaks, and 5 over 120 would be read as 5 120. Spreadsheets end a single cell with a break.
 */
export function severalCells(text: string): string | null {
  const filled = text.split(APART).filter((cell) => visible(cell) !== '')
  return filled.length > 1 ? `${quoted(text)}不止一格或一行，一个空只填一项，请逐项粘贴。` : null
}
