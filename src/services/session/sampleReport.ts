import { datedWords } from '../../checks/form/datedWords'
import { unreadSections } from '../../checks/form/unreadSections'
import { datedTerms } from '../../checks/years/datedTerms'
import { newDraft, withConfirmed } from '../../report/draft/draft'
import type { Report } from '../../report/report'
import { sampleValues } from '../../templates/summary/sampleValues'
import { summary } from '../../templates/summary/summary'
import { SAMPLE } from '../base/sampleId'

/** The filled sample, in which nothing is left to do: its official has read the form's sentences. */
export function sampleReport(): Report {
  const report = { template: summary, draft: newDraft(summary, SAMPLE, sampleValues) }
  const asked = [...unreadSections(report), ...datedWords(report), ...datedTerms(report)]
  const draft = asked.reduce((now, { id, basis }) => withConfirmed(now, id, basis), report.draft)
  return { ...report, draft }
}
