import { expect, test } from 'vitest'
import { readSection } from '../../../src/checks/sentences/statements/readSection'
import { lawReport, zeros } from './statutoryReports'

/** The topic under which the last of some paragraphs is read. */
const topicUnder = (...lines: readonly string[]): string | null | undefined =>
  readSection(lawReport(zeros(), { overview: lines }), 'overview').at(-1)?.read.under

test.each([
  ['（二）依申请公开。', 'requests'],
  ['依申请公开', 'requests'],
  ['五、行政复议、行政诉讼情况。', 'disputes'],
] as const)('the heading %s holds for the paragraph behind it', (heading, topic) => {
  expect(topicUnder(heading, '共有12件，均已办理。')).toBe(topic)
})

test.each(['全年没有行政复议案件。', '组织政务公开培训。', '年内未发生行政诉讼。'])(
  'a paragraph of one sentence, %s, is no heading',
  (sentence) => {
    expect(topicUnder('（二）依申请公开。', sentence, '共有12件，均已办理。')).toBe('requests')
  },
)
