import { expect, test } from 'vitest'
import { newDraft } from '../../../src/report/draft/draft'
import { summary } from '../../../src/templates/summary/summary'
import { fileDate } from '../../../src/ui/export/fileDate'

test.each([
  [{ year: '2025', signedOn: '2026年1月20日' }, '2026-01-20'],
  [{ year: '2025', signedOn: '' }, '2026-01-01'],
  [{ year: '2025', signedOn: '元月' }, '2026-01-01'],
  [{ year: '', signedOn: '' }, '2000-01-01'],
])('%j dates the file %s', (values, date) =>
  expect(fileDate({ template: summary, draft: newDraft(summary, 'd', values) })).toBe(date),
)
