import { isConfirmed, sortFindings } from '../../checks/findings/sortFindings'
import type { Finding } from '../../checks/findings/finding'
import { formChecks } from '../../checks/formChecks'
import { textSteps } from '../../checks/textChecks'
import type { Report } from '../../report/report'
import { StorageError } from '../../storage/records/storageError'
import { inSlices } from '../base/inSlices'
import { loadRescued } from '../recovery/loadRescued'
import { reportOf } from '../base/reportOf'
import { unsavedDraft } from '../session/sessions'

/** How many findings of each severity a draft has that are not confirmed. */
export type DraftState = Readonly<Record<Finding['severity'], number>>

const readSentences = (report: Report): Promise<Finding[]> =>
  new Promise((done, failed) => inSlices(textSteps(report), { done, failed }))

/** What is open in a draft, by all checks; null for one that cannot be read. Runs in slices. */
export async function draftState(id: string): Promise<DraftState | null> {
  try {
    const report = unsavedDraft(id)?.composed() ?? reportOf((await loadRescued(id)).draft)
    const found = [...formChecks(report, new Date().getFullYear()), ...(await readSentences(report))]
    const state = { error: 0, missing: 0, warning: 0, unread: 0 }
    for (const finding of sortFindings(report, found))
      if (!isConfirmed(report.draft, finding)) state[finding.severity] += 1
    return state
  } catch (cause) {
    if (cause instanceof StorageError) return null
    throw cause
  }
}
