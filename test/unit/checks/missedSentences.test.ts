import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { check } from '../../../src/checks/check'
import { newDraft } from '../../../src/report/draft/draft'
import type { Report } from '../../../src/report/report'
import { statutory } from '../../../src/templates/statutory/statutory'
import { sentenceTables } from '../../fixtures/sentences'
import { lawReport, ruleOf, type Values, zeros } from './statutoryReports'

/** A sentence with the structure of a published one, wrong, with the rules of which one has to find it. */
interface Missed {
  id: string
  kind: string
  input: { section?: string; text?: string | readonly string[]; values?: Values; lastYear?: Values }
  expected: readonly string[]
}

const items = JSON.parse(
  readFileSync(new URL('../../fixtures/missedSentences.json', import.meta.url), 'utf8'),
) as readonly Missed[]

/** The report with the sentence, beside the tables of the judged sentences. */
function reportFor({ section = 'overview', text, values, lastYear }: Missed['input']): Report {
  const texts = text === undefined ? {} : { [section]: [text].flat() }
  const report = lawReport({ ...zeros(sentenceTables), ...values }, texts)
  if (!lastYear) return report
  const { sections } = newDraft(statutory, 'before', { ...zeros(), year: '2024', ...lastYear })
  return { ...report, draft: { ...report.draft, lastYear: { sections } } }
}

test.each(items.map((one) => [one.id, one.kind, one] as const))('%s %s', (_, _kind, { input, expected }) => {
  const found = check(reportFor(input)).map(({ id }) => ruleOf(id))
  const rules = new Set(expected.flatMap((one) => one.split('|')))
  expect(found.filter((rule) => rules.has(rule))).not.toEqual([])
})
