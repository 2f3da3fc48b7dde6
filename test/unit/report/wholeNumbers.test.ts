import { expect, test } from 'vitest'
import { excerptOf, find } from '../../../src/report/find/find'
import { withText } from '../../../src/report/draft/draft'
import { starterProse } from '../../../src/report/text/starter'
import { wholeNumbers } from '../../../src/report/text/wholeNumbers'
import { wordsAround } from '../../../src/ui/start/lists/wordsAround'
import { completeReport } from '../../fixtures/completeReport'

test.each([
  ['共受理1234件', 5, 8, '1234件'],
  ['共受理1234件', 2, 5, '理1234'],
  ['公开1,234条', 4, 8, '1,234条'],
  ['满意率98.5%', 3, 6, '98.5'],
  ['满意率98.5%', 6, 7, '98.5'],
  ['共１２３４件', 2, 3, '１２３４'],
  ['第一，2件', 3, 5, '2件'],
  ['受理12件，办结', 2, 5, '12件'],
])('a quotation of %s has no part of a number', (text, from, to, quoted) => {
  const { start, end } = wholeNumbers(text, from, to)
  expect(text.slice(start, end)).toBe(quoted)
})

test('a row of digits without an end is cut, in a bounded number of steps', () => {
  const { start, end } = wholeNumbers('1'.repeat(1000), 500, 510)
  expect([500 - start, end - 510]).toEqual([16, 16])
})

test('the words around a recognised number have the others whole, and say where they are cut', () => {
  const raw = '全年受理诉求125678件。其中网上受理1234件，电话受理5678件，现场受理90件；其他1件。'
  const around = (literal: string): string => wordsAround(raw, { offset: raw.indexOf(literal), literal })
  expect(around('1234')).toBe('其中网上受理1234件，电话受理5678件，…')
  expect(around('90')).toBe('…受理5678件，现场受理90件')
})

test('the words around a hit do too', () => {
  const { template, draft } = completeReport()
  const text = starterProse(['全年受理123456789件，来信件'])
  const report = { template, draft: withText(draft, 'requests', text) }
  const [hit] = find(report, '来信', { cases: false, widths: false })
  expect(hit && excerptOf(hit)).toBe('123456789件，来信件')
})
