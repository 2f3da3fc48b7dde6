import { expect, test } from 'vitest'
import { placeOfTag, tagOf } from '../../../src/office/word/figures'
import { latinStarts } from '../../../src/office/word/lines/latinStarts'
import { sectionMarks } from '../../../src/office/word/sectionMarks'
import { stretchedLines } from '../../../src/office/word/lines/stretches'
import { partsOf as textParts } from '../../../src/office/word/lines/textParts'
import { titleFigures } from '../../../src/office/word/titleFigures'
import { zipFile } from '../../../src/office/zip/zipFile'
import { halvesOf } from '../../../src/pages/blocks/keeps'
import { linesOf } from '../../../src/pages/lines/blockLines'
import type { ParagraphBlock } from '../../../src/pages/blocks/block'
import { outline } from '../../../src/pages/outline'
import { huaianReport } from '../../fixtures/huaianReport'
import { village } from '../../fixtures/village/village'
import { partsOf } from './parts'

test('a zip file gives its parts back, those that deflate and those that do not', () => {
  const long = '年报'.repeat(1000)
  const bytes = new TextEncoder()
  const file = zipFile([
    { path: 'a/短.xml', bytes: bytes.encode('x') },
    { path: 'b.xml', bytes: bytes.encode(long) },
    { path: 'empty', bytes: new Uint8Array() },
  ])
  expect([...partsOf(file)]).toEqual([
    ['a/短.xml', 'x'],
    ['b.xml', long],
    ['empty', ''],
  ])
  expect(file.length).toBeLessThan(600)
})

/** A paragraph of the text. */
const paragraphOf = (...texts: readonly string[]): ParagraphBlock => ({
  kind: 'paragraph',
  key: 'a.0',
  runs: texts.map((text) => ({ text, bold: false })),
})
const stretched = (...texts: readonly string[]): ReturnType<typeof stretchedLines> =>
  stretchedLines(paragraphOf(...texts))

test('a line is set wider only where the next would give up the beginning of a number with its unit', () => {
  expect(stretched('字'.repeat(80))).toEqual([])
  // 26 characters fill a first line: 25, 58 and 条 would be parted behind 58
  const [line, ...more] = stretched(`${'字'.repeat(25)}58条${'字'.repeat(20)}`)
  expect(more).toEqual([])
  expect(line).toMatchObject({ from: 0, to: 25 })
  expect(line?.spacing).toBeGreaterThan(0)
  // a number that does not fit goes to the next line by itself
  expect(stretched(`${'字'.repeat(26)}58条`)).toEqual([])
})

test('the lines that are set wider are no wider than the type area', () => {
  for (let before = 0; before < 60; before += 1) {
    const text = `${'字'.repeat(before)}2025年12月31日，共1234.5万件，占100%。`
    for (const { from, to, spacing } of stretched(text)) {
      const width = halvesOf(text.slice(from, to)) * 160 + (to - from) * spacing
      expect(width).toBeLessThanOrEqual(from === 0 ? 8845 - 640 : 8845)
    }
  }
})

test('a line ends where the page’s does though the office’s points and % are of other widths than the page’s', () => {
  // on the page 26 characters and 0.305 em for each point: 28 in all; with points of half an em the last would not fit
  const text = `${'字'.repeat(26)}${'字'.repeat(14)}1.5、2.5、3.5、4.5、5.5${'字'.repeat(30)}`
  const block = paragraphOf(text)
  const line = linesOf(block).lines.find(({ from }) => from > 0)
  const own = stretchedLines(block).find(({ from }) => from === line?.from)
  expect(own?.to).toBe(line?.to)
  const width =
    halvesOf(text.slice(own?.from, own?.to)) * 160 + ((own?.to ?? 0) - (own?.from ?? 0)) * (own?.spacing ?? 0)
  expect(width).toBeLessThanOrEqual(8845)
})

test('a line of many runs fits though a program puts no spacing behind the last character of a run', () => {
  const runs = Array.from({ length: 9 }, (_, i) => [String(i + 1), '件，']).flat()
  const text = runs.join('')
  for (let before = 0; before < 40; before += 1) {
    const lead = '字'.repeat(before)
    const whole = lead + text + '字'.repeat(30)
    const parts = stretched(lead, ...runs, '字'.repeat(30))
    for (const { from, to, spacing } of parts) {
      const ends = whole.slice(from, to).match(/\d|，|字(?!字)/gu)?.length ?? 0
      const width = halvesOf(whole.slice(from, to)) * 160 + (to - from - ends) * spacing
      expect(width).toBeLessThanOrEqual(from === 0 ? 8845 - 640 : 8845)
    }
  }
})

test('a section whose name is too long or taken has its number', () => {
  const [first] = village.sections
  if (!first) throw new Error('no section')
  const long = 's'.repeat(60)
  const sections = ['a', 'A', long].map((place) => Object.assign(structuredClone(first), { place }))
  expect([...sectionMarks({ ...village, sections })]).toEqual([
    ['a', '_nb_a'],
    ['A', '_nb__2'],
    [long, '_nb__3'],
  ])
})

test('a tag names its place; another control names none', () => {
  expect(placeOfTag(tagOf('new_total'))).toBe('new_total')
  expect(placeOfTag('other')).toBeNull()
  expect(placeOfTag('nb:')).toBeNull()
})

test('a figure of the title that goes on in the next line is one figure', () => {
  const report = huaianReport({ unit: '江苏省淮安市洪泽区高良涧街道办事处综合行政执法局' })
  const [title] = outline(report)
  if (title?.kind !== 'title') throw new Error('no title')
  const parts = titleFigures(report, title.lines)
  expect(parts.map(({ figure }) => figure)).toEqual(['unit', 'year', undefined])
  expect(parts.flatMap(({ lines }) => lines).join('')).toBe(title.lines.join(''))
  expect(parts[0]?.lines.length).toBeGreaterThan(1)
})

test('a line that is a little too full is set closer by what is not seen', () => {
  const parts = stretched(
    '认真贯彻落实《中华人民共和国政府信息公开条例》［第711号国务院令］和国家、省市决策部署，紧紧围绕工作安排。',
  )
  expect(parts.length).toBeGreaterThan(0)
  for (const { spacing } of parts) expect(spacing).toBeGreaterThanOrEqual(-26)
})

test('a line of many squeezed marks is set closer at those marks alone', () => {
  const text =
    '先后制定《公开指南》、《公开目录》、《公开规程》、《审查办法》、《依申请公开办法》、《考核办法》、《培训计划》，进一步完善制度。'
  const parts = stretched(text)
  const closer = parts.filter(({ spacing }) => spacing < -100)
  expect(closer.length).toBeGreaterThan(0)
  for (const { from, to } of closer) expect(text.slice(from, to)).toMatch(/^[》、]$/u)
  // a character of 16 pt gives up little more than a point: that is hardly seen
  for (const { spacing } of parts) if (spacing >= -100) expect(spacing).toBeGreaterThanOrEqual(-26)
  // the whole first line, which ends where the page's does, is as wide as its room
  const first = parts.filter(({ to }) => to <= 28)
  const width = first.reduce((sum, { from, to, spacing }) => sum + (to - from) * (320 + spacing), 0)
  expect(width).toBeLessThanOrEqual(8845 - 640)
})

test('a number that begins a line behind a mark is Chinese, so that LibreOffice ends the line there', () => {
  const chars = '字'.repeat(25)
  const starts = (text: string): string[] =>
    latinStarts(paragraphOf(text)).map(({ from, to, chinese }) => `${from}-${to} ${chinese ?? 'not'}`)
  expect(starts(`${chars}，525件`)).toEqual(['26-27 true'])
  expect(starts(`${chars}〕30号`)).toEqual(['26-27 true'])
  expect(starts(`${chars}，第525件`)).toEqual([])
  // every program ends a line between a character and a number
  expect(starts(`${chars}字525件`)).toEqual([])
})

test('a heading of two lines is set as a paragraph is', () => {
  const text = `（一）${'字'.repeat(22)}58条${'字'.repeat(20)}`
  const [line] = stretchedLines({ kind: 'heading', key: 'a.heading', level: 2, text })
  expect(line).toMatchObject({ from: 0, to: 25 })
})

test('a sign that a Chinese typeface has as wide as a character has the room of one', () => {
  // on the page × is half as wide: 25 characters and two signs fill a first line, which is 27 characters in 仿宋_GB2312
  const [line] = stretched(`${'字'.repeat(24)}××${'字'.repeat(20)}`)
  expect(line).toMatchObject({ from: 0, to: 27 })
  expect(27 * (320 + (line?.spacing ?? 0))).toBeLessThanOrEqual(8845 - 640)
})

test('where two settings of a text meet, both hold', () => {
  const settings = [
    { from: 2, to: 6, spacing: 7 },
    { from: 6, to: 9, spacing: -3 },
    { from: 6, to: 7, chinese: true as const },
  ]
  expect(textParts('四五六七八九十', 4, settings)).toEqual([
    { text: '四五', spacing: 7, chinese: false },
    { text: '六', spacing: -3, chinese: true },
    { text: '七八', spacing: -3, chinese: false },
    { text: '九十', chinese: false },
  ])
  expect(textParts('', 4, settings)).toEqual([])
})
