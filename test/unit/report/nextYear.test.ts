import { expect, test } from 'vitest'
import { nextYearDraft } from '../../../src/report/lastYear'
import { renamedSection } from '../../../src/report/structure/sections'
import { completeReport } from '../../fixtures/completeReport'
import { reportOf } from './structure/story'

test('the years in the headings of a form of one’s own are a year later in the next report', () => {
  const report = completeReport()
  const draft = renamedSection(report, 'improvements', '（二）2026年工作打算（2025—2027年）')
  const next = nextYearDraft(reportOf(draft), 'next')
  const heading = next.form?.sections.find(({ place }) => place === 'improvements')?.heading
  expect(heading).toBe('（二）2027年工作打算（2025—2028年）')
  expect(nextYearDraft(report, 'next').form).toBe(undefined)
})
