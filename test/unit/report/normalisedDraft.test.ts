import { expect, test } from 'vitest'
import { newDraft, withValue } from '../../../src/report/draft/draft'
import { lastYearAt, withLastYear } from '../../../src/report/lastYear'
import { normalisedDraft } from '../../../src/report/draft/normalisedDraft'
import { entryAt, titleOf, typedAt } from '../../../src/report/report'
import { statutory } from '../../../src/templates/statutory/statutory'
import { asFromPdf } from '../../tools/asFromPdf'

const UNIT = '长江县行政审批局'

test('what is typed into a figure, or of last year, is normalised wherever it comes from', () => {
  const draft = newDraft(statutory, 'x', { unit: asFromPdf(UNIT), year: '\u202A2025\u202C' })
  const report = { template: statutory, draft }
  expect(asFromPdf(UNIT)).not.toBe(UNIT)
  expect(titleOf(report)).toBe(`${UNIT}2025年政府信息公开工作年度报告`)
  const filled = withValue(draft, 'requests', 'new_total', '12\u200B')
  expect(typedAt({ template: statutory, draft: filled }, 'new_total')).toBe('12')
  expect(withValue(filled, 'requests', 'new_total', '\uFEFF12')).toBe(filled)
  const before = withLastYear(report, 'carried_out_total', '3\u00AD')
  expect(lastYearAt({ template: statutory, draft: before }, 'carried_out_total')).toBe('3')
})

test('a number that was stored with what nobody sees is a number', () => {
  const draft = newDraft(statutory, 'x')
  const requests = { text: null, values: { new_total: '\u202A12\u202C\u200B⽉' } }
  const stored = { ...draft, sections: { ...draft.sections, requests } }
  expect(entryAt({ template: statutory, draft: stored }, 'new_total').kind).toBe('wrong')
  const own = { text: null, values: { new_total: '\u202A12\u202C\u200B' } }
  const numbers = { ...draft, sections: { ...draft.sections, requests: own } }
  expect(entryAt({ template: statutory, draft: numbers }, 'new_total')).toMatchObject({ amount: 12 })
  expect(normalisedDraft(numbers).sections['requests']?.values).toEqual({ new_total: '12' })
})
