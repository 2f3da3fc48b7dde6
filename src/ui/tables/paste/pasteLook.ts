import { entryAt, figureAt, type Report, typedAt, yearOf } from '../../../report/report'
import type { Place } from '../../../report/template/template'
import { inUnit } from '../../../report/values/inUnit'
import { saysNothing } from '../../../report/values/typed/nothing'
import { visible } from '../../../report/values/typed/narrow'
import { parse, written } from '../../../report/values/parse'
import { isAdded } from '../../../report/values/steps'
import type { Area, CellGrid } from '../cells/cellGrid'
import type { PastedTable } from '../match/pastedTable'
import type { Targets } from '../match/pasteTargets'

/** What one way of pasting would do, before it does it. */
export interface PasteLook {
  /** The block that holds all cells which it fills; null where there is none. */
  area: Area | null
  values: ReadonlyMap<Place, string>
  /** Filled cells that would hold something else. */
  overwritten: readonly Overwritten[]
  /** Dashes and slashes, which a ledger writes for nothing: read as 0. */
  dashes: number
  /** Empty cells of the block: what stands there stays. */
  blanks: number
  /** What is no number of its cell: not filled. `converted` is what it says in the cell's unit, null for nothing. */
  refused: readonly Refused[]
  /** Filled cells of the block for which the table has no cell. */
  outside: number
}
export interface Overwritten {
  place: Place
  before: string
  after: string
}
export interface Refused {
  place: Place
  sentence: string
  converted: string | null
}

const BARE = /^[\d.,，．０-９\s]+$/u

function areaAround(grid: CellGrid, places: Iterable<Place>): Area | null {
  let area: Area | null = null
  for (const place of places) {
    const spot = grid.spots.get(place)
    if (!spot) continue
    const right = grid.rows[spot.row]?.lastIndexOf(place) ?? spot.column
    area = area
      ? {
          top: Math.min(area.top, spot.row),
          left: Math.min(area.left, spot.column),
          bottom: Math.max(area.bottom, spot.row),
          right: Math.max(area.right, right),
        }
      : { top: spot.row, left: spot.column, bottom: spot.row, right }
  }
  return area
}

/** What the cells of a block would do in the cells that they go to. */
export function lookAt(report: Report, grid: CellGrid, { rows }: PastedTable, targets: Targets): PasteLook {
  const values = new Map<Place, string>()
  const refused: Refused[] = []
  const overwritten: Overwritten[] = []
  const counts = { dashes: 0, blanks: 0, outside: 0 }
  const year = yearOf(report)
  rows.forEach(({ cells }, y) =>
    cells.forEach((cell, x) => {
      const { place = null, listed = false, unit = '' } = targets[y]?.[x] ?? {}
      const text = visible(cell)
      if (place === null) {
        if (text !== '' && !listed) counts.outside += 1
        return
      }
      if (text === '') return void (counts.blanks += 1)
      const figure = figureAt(report.template, place)
      const nothing = isAdded(figure) && saysNothing(text)
      // a head that counts in 元 counts every number under it in 元
      const said = unit !== '' && unit !== figure.unit && BARE.test(text) ? `${text}${unit}` : cell
      const entry = parse(figure, nothing ? '0' : said, year)
      if (entry.kind === 'wrong')
        return void refused.push({ place, sentence: entry.sentence, converted: inUnit(figure, said) })
      if (nothing) counts.dashes += 1
      const before = entryAt(report, place)
      const after = written(entry)
      if (before.kind !== 'blank' && typedAt(report, place) !== after)
        overwritten.push({ place, before: written(before), after })
      values.set(place, after)
    }),
  )
  const touched = [...values.keys(), ...refused.map(({ place }) => place)]
  return { area: areaAround(grid, touched), values, overwritten, refused, ...counts }
}
