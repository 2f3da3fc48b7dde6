import { entryAt, progressOf, type Report, shownAt, titleOf, yearOf } from '../../report/report'
import { dueOf } from '../../report/unitKind'
import type { DraftSummary } from '../../storage/records/draftHead'

/** What the report list shows of a report; it is stored in the draft's head. */
export function summaryOf(report: Report): DraftSummary {
  const { unit } = report.template
  return {
    title: titleOf(report),
    unit: entryAt(report, unit).kind === 'blank' ? '' : shownAt(report, unit),
    year: yearOf(report),
    due: dueOf(report),
    ...progressOf(report),
  }
}
