import { entryAt, figureAt, type Report } from '../../../report/report'
import { cellsOf } from '../../../report/template/tables'
import type { Place, TableForm } from '../../../report/template/template'
import { saysNothing } from '../../../report/values/typed/nothing'
import { inUnit } from '../../../report/values/inUnit'
import { isAdded } from '../../../report/values/steps'

/** The cells whose entry is a number in another unit, or says that nothing happened, with what it is in the cell's own. */
export function convertible(report: Report, table: TableForm): ReadonlyMap<Place, string> {
  const found = new Map<Place, string>()
  for (const place of cellsOf(table)) {
    const entry = entryAt(report, place)
    if (entry.kind !== 'wrong') continue
    const figure = figureAt(report.template, place)
    const other = isAdded(figure) && saysNothing(entry.typed) ? '0' : inUnit(figure, entry.typed)
    if (other !== null) found.set(place, other)
  }
  return found
}
