import type { Draft } from '../../report/draft/draft'
import type { Report } from '../../report/report'

/** What an input method has under way, laid over the draft. */
export type UnderWay = (report: Report) => Draft

/**
 * What an input method has under way is stored as it stands and nothing else is done with it: no check reads it, it is
 * no step of the history, and nobody shows it. A composition may last longer than the power does.
 */
export function createComposing(changed: (report: Report, composing: boolean) => void) {
  let under: UnderWay | null = null

  return {
    /** Stores the report, with what is under way. */
    keep(report: Report): void {
      if (under) changed({ template: report.template, draft: under(report) }, true)
      else changed(report, false)
    },
    /** This is under way from now on, null: nothing. Answers whether something was. */
    set(next: UnderWay | null): boolean {
      const was = under !== null
      under = next
      return was
    },
  }
}
