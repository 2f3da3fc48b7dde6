import { type Report, typedAt } from '../report/report'
import type { Place } from '../report/template/template'
import { figureChange } from './figureChanges'
import type { Changes, FigureChange } from './model'

/** Values that came back by themselves, as from a table that colleagues filled in: what they change. `notes` in sentences. */
export function returnedValues(
  report: Report,
  values: ReadonlyMap<Place, string>,
  notes: readonly string[],
): Changes {
  const order = new Map(report.template.sections.map(({ place }, i) => [place, i]))
  const changes = [...values].flatMap(([place, after]): FigureChange[] => {
    return typedAt(report, place) === after ? [] : [figureChange(report, place, after)]
  })
  return {
    changes: changes.sort((a, b) => (order.get(a.section) ?? 0) - (order.get(b.section) ?? 0)),
    blanked: [],
    comments: [],
    notes,
    likeness: 1,
  }
}
