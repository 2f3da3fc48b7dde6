import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { check } from '../../../src/checks/check'
import { draftOf } from '../../../src/import/draftOf'
import { readDocument } from '../../../src/import/sentences/readDocument'
import { textPieces } from '../../../src/import/textPieces'
import { newDraft } from '../../../src/report/draft'
import { plainLines } from '../../../src/report/prose'
import { statutory } from '../../../src/templates/statutory/statutory'
import { summary } from '../../../src/templates/summary/summary'
import { completeValues } from '../../fixtures/completeReport'
import { publishedSummary } from '../../fixtures/publishedSummary'
import { cases, page } from './published'

const templates = [summary, statutory]

const read = (text: string) => {
  const found = readDocument(textPieces(text), templates)
  if (!found) throw new RangeError('nothing was read')
  return found
}

test('a published 总结报告 becomes a draft of that form with every figure, its lists and its title', () => {
  const { template, reading } = read(publishedSummary())
  expect(template).toBe(summary)
  expect(reading.unitFrom).toBe('title')
  expect(reading.notes).toEqual([])
  expect(reading.leftOver).toEqual([])
  const draft = draftOf(template, 'one', reading, {})
  const whole = newDraft(summary, 'one', completeValues)
  expect({ ...draft.sections['basics']?.values }).toEqual(whole.sections['basics']?.values)
  expect(draft).toEqual(whole)
})

test('half-width marks, as a model text has them, and blanks beside numbers are read alike', () => {
  const text = publishedSummary()
    .replaceAll('，', ',')
    .replaceAll('；', ';')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replaceAll('3268条', ' 3268 条')
    .replaceAll('3268', '3,268')
  const draft = draftOf(summary, 'one', read(text).reading, {})
  expect(draft.sections['proactive']?.values).toEqual(
    newDraft(summary, 'one', completeValues).sections['proactive']?.values,
  )
})

test('a clause in words of its own stays as it is written, and the numbers beside it are read', () => {
  const text = publishedSummary().replace('悬挂条幅126个，', '在12个社区悬挂条幅126个，新设角落3处，')
  const { reading } = read(text)
  expect(reading.values['banners']).toBeUndefined()
  expect(reading.values['boards']).toBe('148')
  const draft = draftOf(summary, 'one', reading, {})
  const lines = plainLines(draft.sections['outreach']?.text ?? { type: 'doc', content: [] })
  expect(lines.join('')).toContain('在12个社区悬挂条幅126个，新设角落3处，')
})

test('braces in a pasted text are words and no figure', () => {
  const text = publishedSummary().replace('予以通报问责', '予以{banners}通报{nothing}')
  const draft = draftOf(summary, 'one', read(text).reading, {})
  const report = { template: summary, draft }
  expect(
    plainLines(draft.sections['siteInspection']?.text ?? { type: 'doc', content: [] }).join(''),
  ).toContain('予以{banners}通报{nothing}')
  expect(() => check(report)).not.toThrow()
})

test('a figure that stands in two places with two numbers keeps the first, and the other stays to be seen', () => {
  const text = publishedSummary().replace('公开政府现行文件46条，', '公开政府现行文件47条，')
  const { reading } = read(text)
  expect(reading.values['policyFiles']).toBe('46')
  const draft = draftOf(summary, 'one', reading, {})
  expect(JSON.stringify(draft.sections['outreach']?.text)).toContain('公开政府现行文件47条，')
})

test('a blank form is recognised too, and says what is left to fill in', () => {
  const seed = readFileSync(
    new URL('../../fixtures/seed/区年度信息公开政务工作总结报告.txt', import.meta.url),
    'utf8',
  )
  const { template, reading } = read(seed)
  expect(template).toBe(summary)
  const report = { template, draft: draftOf(template, 'one', reading, { district: '和平区', year: '2025' }) }
  expect(check(report).some(({ sentence }) => sentence.includes('没填的'))).toBe(true)
})

test('a report by law is read on its own form, also where its overview has headings like these', () => {
  for (const one of Object.values(cases)) {
    const text = page(one).replace(/<[^>]+>/gu, '\n')
    expect(readDocument(textPieces(text), templates)?.template).toBe(statutory)
  }
})

test('what is no report is not read', () => {
  expect(readDocument(textPieces('会议通知\n请于周五参加。'), templates)).toBeNull()
})
