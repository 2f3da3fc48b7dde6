import { expect, test } from 'vitest'
import { textChecks, textSteps } from '../../../src/checks/textChecks'
import { newDraft, withText } from '../../../src/report/draft/draft'
import { nextYearDraft } from '../../../src/report/lastYear'
import { plainLines } from '../../../src/report/text/prose'
import type { Report } from '../../../src/report/report'
import { starterProse } from '../../../src/report/text/starter'
import { statutory } from '../../../src/templates/statutory/statutory'
import { completeReport } from '../../fixtures/completeReport'

const COUNT = 400

/** Sentences that no test has read before, of which each has a sum and a year to be found. */
function long(named: string): Report {
  const sentence = (n: number): string => `2024年${named}收到申请${n}件，其中自然人${n + 1}件、法人1件。`
  const lines = Array.from({ length: COUNT }, (_, n) => sentence(n + 3))
  const before = withText(newDraft(statutory, 'before', { year: '2024' }), 'overview', starterProse(lines))
  const draft = nextYearDraft({ template: statutory, draft: before }, 'next')
  return {
    template: statutory,
    draft: withText(draft, 'overview', starterProse(lines.map((one) => `又${one}`))),
  }
}

/** The work step by step: what is found, and how many rests there were. */
function parted(report: Report) {
  const steps = textSteps(report)
  for (let rests = 0; ; rests += 1) {
    const step = steps.next()
    if (step.done) return { found: step.value, rests }
  }
}

test('a text is read with a rest behind each paragraph at the least', () => {
  const report = long('甲街道')
  const { found, rests } = parted(report)
  const text = report.draft.sections['overview']?.text
  expect(text && plainLines(text)).toHaveLength(COUNT)
  expect(rests).toBeGreaterThan(COUNT)
  expect(found.length).toBeGreaterThan(COUNT)
})

test.each([
  ['a report as one writes it', completeReport],
  ['a long one', () => long('乙街道')],
])('%s gives the same findings in the same order step by step and in one go', (_name, report) => {
  const { found } = parted(report())
  expect(found).toEqual(textChecks(report()))
})

test('a reading that was given up half way leaves nothing behind that another one finds', () => {
  const report = long('丙街道')
  const given = textSteps(report)
  for (let n = 0; n < COUNT / 2; n += 1) given.next()
  const { found } = parted(report)
  expect(found.filter(({ id }) => id.startsWith('X8'))).toHaveLength(COUNT)
})
