import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { check } from '../../../src/checks/check'
import { draftOf } from '../../../src/import/draftOf'
import { readDocument } from '../../../src/import/readDocument'
import { textPieces } from '../../../src/import/pieces/textPieces'
import { newDraft } from '../../../src/report/draft/draft'
import { plainLines } from '../../../src/report/text/prose'
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

const textIn = (reading: ReturnType<typeof read>['reading'], section: string): string =>
  (reading.texts[section] ?? []).join('\n')

test('what stands under a chapter without the form’s headings belongs to its first section', () => {
  const text = publishedSummary().replace('（一）主要问题\n', '').replace('（二）改进情况\n', '')
  const { reading } = read(text)
  expect(textIn(reading, 'problems')).toContain('重点领域信息主动公开意识有待加强')
  expect(textIn(reading, 'siteInspection')).not.toContain('一是')
})

test('the foot of a web page is left over, and who signed and when is read above it', () => {
  const { reading } = read(`${publishedSummary()}\n打印\n关闭\n版权所有：和平区人民政府`)
  expect(reading.values).toMatchObject({
    signature: completeValues.signature,
    signedOn: completeValues.signedOn,
  })
  expect(textIn(reading, 'improvements')).not.toContain('打印')
  expect(reading.leftOver.map(({ text }) => text)).toEqual(['打印', '关闭', '版权所有：和平区人民政府'])
})

test('a day that is none stays where it is seen', () => {
  const text = publishedSummary().replace('2026年1月20日', '2026年2月30日')
  const { reading } = read(text)
  expect(reading.values['signedOn']).toBeUndefined()
  expect(textIn(reading, 'improvements')).toContain('2026年2月30日')
})

test('without a title no other year that the text speaks of is the report’s', () => {
  const [, ...lines] = publishedSummary().split('\n')
  const text = lines.join('\n').replace('2025年，和平区', '2019年，新条例施行。2025年，和平区')
  const { reading } = read(text)
  expect(reading.values['year']).toBeUndefined()
  expect(reading.values['policyFiles']).toBe('46')
})

test('a name is taken as it is written', () => {
  const text = publishedSummary().replaceAll('和平区2025年度', '浑南区（自贸区）2025年度')
  expect(read(text).reading.values['district']).toBe('浑南区（自贸区）')
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
