import { expect, test } from 'vitest'
import { withText, withValue } from '../../../../src/report/draft/draft'
import { textLengths } from '../../../../src/report/find/textLength'
import { starterProse } from '../../../../src/report/text/starter'
import { completeReport } from '../../../fixtures/completeReport'

test('a text is as long as it is read: with punctuation and numbers, without blanks and what is not filled', () => {
  const { template, draft } = completeReport()
  const text = starterProse(['全年受理 申请{requestsReceived}件。', '无。'])
  const filled = withText(draft, 'requests', text)
  expect(textLengths({ template, draft: filled }).get('requests')).toBe('全年受理申请63件。无。'.length)
  const blank = withValue(filled, 'requests', 'requestsReceived', '')
  expect(textLengths({ template, draft: blank }).get('requests')).toBe('全年受理申请件。无。'.length)
})
