import { expect, test } from 'vitest'
import { newDraft, withText, withValue } from '../../../src/report/draft/draft'
import { isUntouched } from '../../../src/report/draft/untouched'
import { nextYearDraft } from '../../../src/report/lastYear'
import { figureAt } from '../../../src/report/report'
import { starterProse } from '../../../src/report/text/starter'
import { statutory } from '../../../src/templates/statutory/statutory'
import { summary } from '../../../src/templates/summary/summary'
import { completeReport } from '../../fixtures/completeReport'

const begun = newDraft(summary, 'd1', { district: '和平区', year: '2025' })

test.each([
  ['with nothing', summary, newDraft(summary, 'd1')],
  ['with its unit and its year', summary, begun],
  ['of the other form', statutory, newDraft(statutory, 'd1')],
  ['as it comes back from the store', summary, structuredClone(begun)],
])('a draft %s is untouched', (_, template, draft) => {
  expect(isUntouched(template, draft)).toBe(true)
})

test.each([
  ['a number in another section', withValue(begun, 'requests', 'requestsReceived', '3')],
  ['an initial value blanked', withValue(begun, figureAt(summary, 'decreeNo').section, 'decreeNo', '')],
  ['another text', withText(begun, 'improvements', starterProse(['另写一句。']))],
  ['last year', nextYearDraft(completeReport(), 'd1', {})],
])('a draft with %s is not', (_, draft) => {
  expect(isUntouched(summary, draft)).toBe(false)
})
