import { entryAt, figureAt, type Report, typedAt, yearOf } from '../../report/report'
import type { Place } from '../../report/template'
import { visible } from '../../report/values/narrow'
import { parse, written } from '../../report/values/parse'
import type { Area, CellGrid, Spot } from './cellGrid'
import { type Block } from './clipboardBlock'
import { type Labels, withoutLabels } from './pastedLabels'

/** What a paste would do, before it does it. */
export interface PasteLook {
  /** The cells that it covers. */
  area: Area
  values: ReadonlyMap<Place, string>
  /** Filled cells that would hold something else. */
  overwritten: number
  /** Dashes and slashes, which a ledger writes for nothing: read as 0. */
  dashes: number
  /** Empty cells of the block: what stands there stays. */
  blanks: number
  /** What is no number of its cell: not filled. */
  refused: readonly { place: Place; sentence: string }[]
  /** Filled cells of the block for which the table has no cell. */
  outside: number
  labels: Labels
  /** Rows whose label in the block names another row of the table. */
  strangers: number
}

const NOTHING = /^(?:[-－–—─/／\\]+|暂?无)$/u
const bare = (text: string): string => text.replace(/[^\p{L}]/gu, '')

/** Where a block goes: a whole table fills the table, anything else begins at the cell with the cursor. */
function startOf(grid: CellGrid, block: Block, at: Spot): Spot {
  const whole = block.length === grid.rows.length && block.every((row) => row.length === grid.columns)
  return whole ? { row: 0, column: 0 } : at
}

export function lookAt(report: Report, grid: CellGrid, at: Spot, pasted: Block): PasteLook {
  const { block, labels, rowNames } = withoutLabels(pasted)
  const start = startOf(grid, block, at)
  const values = new Map<Place, string>()
  const refused: { place: Place; sentence: string }[] = []
  const counts = { overwritten: 0, dashes: 0, blanks: 0, outside: 0, strangers: 0 }
  const year = yearOf(report)
  block.forEach((row, y) => {
    const places = grid.rows[start.row + y] ?? []
    const name = bare(rowNames[y] ?? '')
    const first = places.slice(start.column).find((place) => place !== null)
    if (name !== '' && first && !bare(figureAt(report.template, first).label).includes(name))
      counts.strangers += 1
    row.forEach((cell, x) => {
      const column = start.column + x
      const place = places[column] ?? null
      const text = visible(cell)
      // a merged cell takes what stands over its first column
      if (place === null || places.indexOf(place) !== column) {
        if (text !== '') counts.outside += 1
        return
      }
      if (text === '') return void (counts.blanks += 1)
      const nothing = NOTHING.test(text)
      const entry = parse(figureAt(report.template, place), nothing ? '0' : cell, year)
      if (entry.kind === 'wrong') return void refused.push({ place, sentence: entry.sentence })
      if (nothing) counts.dashes += 1
      const before = entryAt(report, place)
      if (before.kind !== 'blank' && typedAt(report, place) !== written(entry)) counts.overwritten += 1
      values.set(place, written(entry))
    })
  })
  const wide = Math.max(1, ...block.map((row) => row.length))
  const area: Area = {
    top: start.row,
    left: start.column,
    bottom: Math.min(grid.rows.length, start.row + Math.max(1, block.length)) - 1,
    right: Math.min(grid.columns, start.column + wide) - 1,
  }
  return { area, values, refused, labels, ...counts }
}
