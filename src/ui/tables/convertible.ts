import { entryAt, figureAt, type Report } from '../../report/report'
import { cellsOf } from '../../report/tables'
import type { Place, TableForm } from '../../report/template'
import { inUnit } from '../../report/values/inUnit'

/** The cells whose entry is a number in another unit, with what it is in the cell's own. */
export function convertible(report: Report, table: TableForm): ReadonlyMap<Place, string> {
  const found = new Map<Place, string>()
  for (const place of cellsOf(table)) {
    const entry = entryAt(report, place)
    const other = entry.kind === 'wrong' ? inUnit(figureAt(report.template, place), entry.typed) : null
    if (other !== null) found.set(place, other)
  }
  return found
}
