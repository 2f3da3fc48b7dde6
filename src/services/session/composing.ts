import type { Draft } from '../../report/draft/draft'
import type { Report } from '../../report/report'

/** Returns the draft with an unfinished input-method composition in it. */
export type UnderWay = (report: Report) => Draft

/**
 * Has an unfinished input-method composition stored with the draft, because the power may fail before it ends. It goes
 * to storage only: no check reads it, it is no step of the undo history, and it is not shown. `changed` is called with
 * the report to store, and whether it contains a composition.
 */
export function createComposing(changed: (report: Report, composing: boolean) => void) {
  let under: UnderWay | null = null

  return {
    /** Has the report stored, with the composition if there is one. */
    keep(report: Report): void {
      if (under) changed({ template: report.template, draft: under(report) }, true)
      else changed(report, false)
    },
    /** Sets the composition, null when there is none any more. Returns whether there was one before. */
    set(next: UnderWay | null): boolean {
      const was = under !== null
      under = next
      return was
    },
  }
}
