import { expect, test } from 'vitest'
import { parse } from '../../../../src/report/values/parse'
import { read, year } from './read'

test.each([
  ['2025', '2025'],
  ['2025年', '2025'],
  ['2025 年度', '2025'],
  ['２０２５', '2025'],
  ['２０２５年', '2025'],
  [' 2025\n', '2025'],
  ['2008', '2008'],
  ['2099', '2099'],
])('%j → %s', (typed, shown) => {
  expect(read(year, typed, null)).toBe(shown)
  expect(parse(year, typed, null)).toMatchObject({ amount: Number(shown) })
})

test.each([
  ['25', '“25”不是年份，请写四位数字，例如 2025。'],
  ['二〇二五年', '“二〇二五年”不是年份，请写四位数字，例如 2025。'],
  ['20255', '“20255”不是年份，请写四位数字，例如 2025。'],
  ['2,025', '“2,025”不是年份，请写四位数字，例如 2025。'],
  ['2025.0', '“2025.0”不是年份，请写四位数字，例如 2025。'],
  ['2025年1月', '“2025年1月”不是年份，请写四位数字，例如 2025。'],
  ['今年', '“今年”不是年份，请写四位数字，例如 2025。'],
  ['-2025', '“-2025”不是年份，请写四位数字，例如 2025。'],
  ['xxxx', '“xxxx”不是年份，请写四位数字，例如 2025。'],
  ['2007', '“2007”不在 2008 至 2099 年之间。'],
  ['1025', '“1025”不在 2008 至 2099 年之间。'],
  ['2100年', '“2100年”不在 2008 至 2099 年之间。'],
])('%j is refused', (typed, sentence) => {
  expect(parse(year, typed, null)).toEqual({ kind: 'wrong', typed, problem: 'form', sentence })
})
