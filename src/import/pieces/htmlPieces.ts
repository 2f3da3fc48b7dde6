import { normalised } from '../../report/text/normalised'
import { withoutEntities } from '../printed/entities'
import type { CellSpan, Grid, Pasted, Piece } from '../model/piece'
import { printedHtml } from '../printed/printedHtml'
import { tokensOf } from '../printed/tags'
import { cellSpan, spansOfRows } from './cellSpans'

/** Elements that do not break a line. */
const INLINE =
  /^(?:a|abbr|acronym|b|big|bdi|bdo|cite|code|del|dfn|em|font|i|img|input|ins|kbd|label|mark|nobr|o:p|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$|:/u
const BLANKS = /\s+/gu
/** Greatest depth of nested tables; the content of deeper ones is read as part of the cell around them. */
const MOST_TABLES = 40
/** A table with a longer cell, in UTF-16 units, is taken for page layout. */
const MOST_IN_CELL = 600

/** A table while it is read; each cell holds the pieces in it. */
interface OpenTable {
  rows: Piece[][][]
  /** How far each of the cells reaches. */
  spans: CellSpan[][]
}

/**
 * Lines and tables of a document's HTML, from a web page, Word or WPS, and what was left out because it is not printed
 * text.
 */
export function htmlPieces(source: string): Pasted {
  const { html, left } = printedHtml(source)
  const pieces: Piece[] = []
  const tables: OpenTable[] = []
  let deeper = 0
  let said = ''

  const place = (): Piece[] => tables.at(-1)?.rows.at(-1)?.at(-1) ?? pieces
  function endLine(): void {
    const text = normalised(said).replace(BLANKS, ' ').trim()
    said = ''
    if (text !== '') place().push({ kind: 'line', text })
  }
  function endTable(): void {
    endLine()
    const table = tables.pop()
    const here = place()
    // pushed one by one: a call cannot take a hundred thousand arguments
    if (table) for (const piece of tablePieces(table)) here.push(piece)
  }
  function tag(name: string, closes: boolean, printed: () => string): void {
    if (INLINE.test(name)) return
    if (name === 'table') {
      endLine()
      if (closes && deeper > 0) deeper -= 1
      else if (closes) endTable()
      else if (tables.length < MOST_TABLES) tables.push({ rows: [], spans: [] })
      else deeper += 1
      return
    }
    endLine()
    const table = tables.at(-1)
    if (!table || closes || deeper > 0) return
    if (name === 'tr') newRow(table)
    if (name !== 'td' && name !== 'th') return
    if (!table.rows.length) newRow(table)
    table.rows.at(-1)?.push([])
    table.spans.at(-1)?.push(cellSpan(printed()))
  }

  for (const token of tokensOf(html)) {
    if (token.kind === 'text') said += withoutEntities(token.text)
    else tag(token.name, token.closes, () => html.slice(token.from, token.to))
  }
  while (tables.length) endTable()
  endLine()
  return { pieces, left }
}

function newRow({ rows, spans }: OpenTable): void {
  rows.push([])
  spans.push([])
}

/**
 * A table as a grid, or as the pieces in it where it only lays out a page: with a table or a long text in a cell, or
 * with a single column.
 */
function tablePieces({ rows, spans }: OpenTable): Piece[] {
  const cells = rows.flat()
  const lays = cells.some((cell) => cell.some(({ kind }) => kind === 'grid') || lengthOf(cell) > MOST_IN_CELL)
  if (lays || rows.every((row) => row.length < 2)) return cells.flat()
  const reach = spansOfRows(spans)
  const grid: Grid = {
    kind: 'grid',
    rows: rows.filter((row) => row.length > 0).map((row) => row.map(textOf)),
    ...(reach ? { spans: reach } : {}),
  }
  return [grid]
}

const textOf = (cell: readonly Piece[]): string =>
  cell.map((piece) => (piece.kind === 'line' ? piece.text : '')).join(' ')
const lengthOf = (cell: readonly Piece[]): number => textOf(cell).length
