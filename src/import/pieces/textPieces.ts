import { normalised } from '../../report/text/normalised'
import { barredRows } from './barredLines'
import { isListItem } from './listNumber'
import { isPageNumber } from '../pdfText/pageNumber'
import type { Pasted, Piece } from '../model/piece'
import type { LeftOut } from '../model/leftOut'

const BLANKS = /\s+/gu
const clean = (text: string): string => normalised(text).replace(BLANKS, ' ').trim()
/** A table row with bars at both ends, | a | b |, as in Markdown; the line of dashes under a head is skipped. */
const PIPED = /^\s*\|.*\|\s*$/u
const DASHES = /^[\s|:-]+$/u

/** Lines and tables of plain text. Cells are separated by tabs, as browsers and spreadsheets copy them, or by bars. */
export function textPieces(text: string): Pasted {
  const pieces: Piece[] = []
  const left: LeftOut[] = []
  let rows: string[][] = []
  const endGrid = (): void => {
    if (rows.length) pieces.push({ kind: 'grid', rows })
    rows = []
  }
  const lines = text.split(/\r\n?|[\n\v\f\u2028\u2029]/u)
  const barred = barredRows(lines)
  for (const [at, line] of lines.entries()) {
    const piped = PIPED.test(line)
    const row = barred.get(at)
    if ((piped || row) && DASHES.test(line)) continue
    const cells = row ?? (piped ? line.trim().slice(1, -1).split('|') : line.split('\t'))
    if (cells.length > 1 && !isListItem(line) && cells.some((cell) => clean(cell) !== '')) {
      rows.push(cells.map(clean))
      continue
    }
    const said = clean(line)
    if (said === '') continue
    if (isPageNumber(said)) {
      left.push({ kind: 'pageNumber', text: said })
      continue
    }
    endGrid()
    pieces.push({ kind: 'line', text: said })
  }
  endGrid()
  return { pieces, left, plain: true }
}
