import { visible } from './narrow'
import { quoted } from './quoted'

/**
 * Separators of cells and lines in copied text: a tab and each kind of line break, the manual one of Word and WPS too.
 */
const APART = /[\t\n\v\f\r\u0085\u2028\u2029]+/u

/**
 * Sentence for a text from several cells or lines; null when at most one of them is not blank, since spreadsheets end a
 * single cell with a break. An input turns line breaks into blanks, so 5 above 120 would be read as 5 120.
 */
export function severalCells(text: string): string | null {
  const filled = text.split(APART).filter((cell) => visible(cell) !== '')
  return filled.length > 1 ? `${quoted(text)}不止一格或一行，一个空只填一项，请逐项粘贴。` : null
}
