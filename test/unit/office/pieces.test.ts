import { expect, test } from 'vitest'
import { placeOfTag, tagOf } from '../../../src/office/word/figures'
import { sectionMarks } from '../../../src/office/word/sectionMarks'
import { stretchedLines } from '../../../src/office/word/stretches'
import { titleFigures } from '../../../src/office/word/titleFigures'
import { zipFile } from '../../../src/office/zip/zipFile'
import { halvesOf } from '../../../src/pages/blocks/keeps'
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

test('a line is set wider only where the next would give up the beginning of a number with its unit', () => {
  expect(stretchedLines('字'.repeat(80))).toEqual([])
  // 26 characters fill a first line: 25, 58 and 条 would be parted behind 58
  const [line, ...more] = stretchedLines(`${'字'.repeat(25)}58条${'字'.repeat(20)}`)
  expect(more).toEqual([])
  expect(line).toMatchObject({ from: 0, to: 25 })
  expect(line?.spacing).toBeGreaterThan(0)
  // a number that does not fit goes to the next line by itself
  expect(stretchedLines(`${'字'.repeat(26)}58条`)).toEqual([])
})

test('the lines that are set wider are no wider than the type area', () => {
  for (let before = 0; before < 60; before += 1) {
    const text = `${'字'.repeat(before)}2025年12月31日，共1234.5万件，占100%。`
    for (const { from, to, spacing } of stretchedLines(text)) {
      const width = halvesOf(text.slice(from, to)) * 160 + (to - from) * spacing
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

test('a line of squeezed marks is set closer at those marks alone', () => {
  const text =
    '先后制定《公开指南》、《公开目录》、《公开规程》、《审查办法》、《依申请公开办法》、《考核办法》、《培训计划》，进一步完善制度。'
  const parts = stretchedLines(text)
  const closer = parts.filter(({ spacing }) => spacing < -100)
  expect(closer.length).toBeGreaterThan(0)
  for (const { from, to } of closer) expect(text.slice(from, to)).toMatch(/^[》、]$/u)
  // a character of 16 pt gives up less than a point: that is not seen
  for (const { spacing } of parts) if (spacing >= -100) expect(spacing).toBeGreaterThan(-16)
  // the whole first line, which ends where the page's does, is as wide as its room
  const first = parts.filter(({ to }) => to <= 28)
  const width = first.reduce((sum, { from, to, spacing }) => sum + (to - from) * (320 + spacing), 0)
  expect(width).toBeLessThanOrEqual(8845 - 640)
})
