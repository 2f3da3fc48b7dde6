import { expect, test } from 'vitest'
import { recognise } from '../../../src/recognise/recognise'
import { fixture, page } from '../../fixtures/seed'

const found = recognise(page)
/** Figures in the order of the seed's blanks: blank n of the fixture is the nth. */
const blanks = found.figures
/** The fixture's marks are full-width where the page has half-width ones. */
const wide = (text: string): string => text.replaceAll('(', '（').replaceAll(')', '）')

test('the title, and no unit or year that the seed does not name', () => {
  expect(found.title).toBe('区年度信息公开政务工作总结报告')
  expect(found.unit).toBe('xx区')
  expect(found.year).toBe('xxxx')
})

test('all headings of the seed, also those that are run in, and no others', () => {
  const printed = fixture.panels.filter(({ id }) => id !== 'basics').map(({ heading }) => heading)
  const own = found.sections.filter(({ level }) => level < 3).map(({ heading }) => wide(heading))
  expect(own.filter((heading) => printed.includes(heading))).toEqual(printed)
  expect(found.sections.filter(({ level }) => level === 3).map(({ heading }) => heading)).toEqual([
    '1.决策执行结果公开方面。',
    '2.管理公开方面。',
    '3.政务服务方面。',
    '4.重点领域方面。',
  ])
  expect(own).toHaveLength(printed.length + 1)
})

test('each of the 59 blanks, with the kind of its figure', () => {
  expect(blanks).toHaveLength(fixture.placeholders)
  const wrong = fixture.figures.filter(({ kind, placeholders }) =>
    placeholders.some((n) => blanks[n - 1]?.kind !== kind),
  )
  expect(wrong.map(({ id }) => id)).toEqual([])
})

test('repeats of a figure are one figure, and no two figures are', () => {
  const groups = new Map<string, number[]>()
  for (const [i, { group }] of blanks.entries()) groups.set(group, [...(groups.get(group) ?? []), i + 1])
  expect([...groups.values()]).toEqual(
    fixture.figures.map(({ placeholders }) => placeholders).sort(([a = 0], [b = 0]) => a - b),
  )
})

test('the two sums of 包括 and 其中', () => {
  const nth = (offset: number): number => blanks.findIndex((one) => one.offset === offset) + 1
  expect(found.rules.map(({ left, right }) => [left.map(nth), right.map(nth)])).toEqual([
    [[26], [27, 28, 29, 30]],
    [[45], [46, 47]],
  ])
})

test('the lines of the web page and the repeated title are told apart, and nothing else is', () => {
  expect(found.furniture.map(({ text }) => text.slice(0, 8))).toEqual([
    '荟聚奇文、博采众',
    '当前位置:公文素',
    '网站:公文素材库',
    '区年度信息公开政',
    '区年度信息公开政',
    '来源:网络整理 ',
    '区年度信息公开政',
    '链接地址:htt',
  ])
})

test('every offset is that of its own words', () => {
  for (const { offset, literal } of found.figures)
    expect(page.slice(offset, offset + literal.length)).toBe(literal)
  for (const { offset, heading } of found.sections)
    expect(page.slice(offset, offset + heading.length)).toBe(heading)
})
