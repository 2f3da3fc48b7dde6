import { check } from '../../../src/checks/check'
import type { Finding } from '../../../src/checks/findings/finding'
import { newDraft, withText, withValue } from '../../../src/report/draft/draft'
import { figureAt, type Report } from '../../../src/report/report'
import { starterProse } from '../../../src/report/text/starter'
import { summary } from '../../../src/templates/summary/summary'
import { completeReport } from '../../fixtures/completeReport'

/** A new report as it is before anything is typed. */
export const freshReport = (): Report => ({ template: summary, draft: newDraft(summary, 'd1') })

/** A report with other values; the complete one unless told. */
export function typed(values: Readonly<Record<string, string>>, from: Report = completeReport()): Report {
  let { draft } = from
  for (const [place, value] of Object.entries(values))
    draft = withValue(draft, figureAt(summary, place).section, place, value)
  return { template: from.template, draft }
}

/** A report with other sentences in a section; `{place}` stands for a figure. */
export function rewritten(
  section: string,
  sentences: readonly string[],
  from: Report = completeReport(),
): Report {
  return { template: from.template, draft: withText(from.draft, section, starterProse(sentences)) }
}

/** What the form's own sentences ask: `readThrough.test.ts` is about it, and no other. */
const OF_THE_FORM = /^(?:read-through|form-words|dated-term):/u

/** Every finding but those that ask to read the form's own sentences, in order. */
export const checked = (report: Report): Finding[] => check(report).filter(({ id }) => !OF_THE_FORM.test(id))

/** `severity id: sentence` of these. */
export const findings = (report: Report): string[] =>
  checked(report).map(({ severity, id, sentence }) => `${severity} ${id}: ${sentence}`)

/** The finding with an id. Throws a RangeError that tells the others when there is none. */
export function found(report: Report, id: string): Finding {
  const all = check(report)
  const finding = all.find((one) => one.id === id)
  if (!finding) throw new RangeError(`no finding ${id} among ${all.map((one) => one.id).join(', ')}`)
  return finding
}
