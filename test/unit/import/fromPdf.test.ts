import { expect, test } from 'vitest'
import { draftOf } from '../../../src/import/draftOf'
import { htmlPieces } from '../../../src/import/pieces/htmlPieces'
import type { Pasted } from '../../../src/import/model/piece'
import { readReport } from '../../../src/import/readReport'
import { textPieces } from '../../../src/import/pieces/textPieces'
import { plainLines } from '../../../src/report/text/prose'
import { statutory } from '../../../src/templates/statutory/statutory'
import { asFromPdf } from '../../tools/asFromPdf'
import { cases, copiedText, numbersOf, page } from './published'

const one = cases.huaian
const html = page(one)
const foreign = asFromPdf(html)
const ways: readonly [string, (html: string) => Pasted, string][] = [
  ['as a page', htmlPieces, html],
  ['as text with tabs', textPieces, copiedText(html)],
  ['as lines', textPieces, copiedText(html).replace(/\t/gu, ' ')],
]

test('the report is full of foreign characters', () => {
  expect(foreign.match(/[\u2E80-\u2FDF\uF900-\uFAFF]/gu)?.length).toBeGreaterThan(100)
  expect(foreign).toContain('⾏')
})

test.each(ways)('all 202 values of a report are read that came out of a PDF %s', (_, pieces, report) => {
  const reading = readReport(pieces(asFromPdf(report)), statutory)
  const values = { ...numbersOf(one), unit: '淮安市人民政府', year: '2024' }
  expect(Object.keys(values)).toHaveLength(202)
  expect(reading.values).toMatchObject(values)
  expect(reading).toEqual(readReport(pieces(report), statutory))
})

test.each(ways)('no foreign character stands in a draft made of it %s', (_, pieces, report) => {
  const draft = draftOf(statutory, 'x', readReport(pieces(asFromPdf(report)), statutory), {})
  const texts = Object.values(draft.sections).flatMap(({ text }) => (text ? plainLines(text) : []))
  expect(texts).toContain('全年收取政府信息公开信息处理费3940元。')
  expect(JSON.stringify(draft)).not.toMatch(/[\u2E80-\u2FDF\uF900-\uFAFF\u200B\u00AD\u202A-\u202E]/u)
})
