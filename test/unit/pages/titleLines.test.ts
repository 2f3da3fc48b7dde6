import { describe, expect, test } from 'vitest'
import { titleLines } from '../../../src/pages/titleLines'

const FORM = '信息公开政务工作总结报告'

describe('a title breaks at the sense', () => {
  test.each([
    ['和平区', `和平区2025年度/${FORM}`],
    ['沈阳市和平区', `沈阳市和平区2025年度/${FORM}`],
    ['和平区人民政府办公室', `和平区人民政府办公室2025年度/${FORM}`],
    [
      '伊犁哈萨克自治州察布查尔锡伯自治县人民政府政务公开领导小组办公室',
      `伊犁哈萨克自治州/察布查尔锡伯自治县人民政府/政务公开领导小组办公室2025年度/${FORM}`,
    ],
    ['新疆维吾尔自治区乌鲁木齐市沙依巴克区', `新疆维吾尔自治区乌鲁木齐市沙依巴克区/2025年度${FORM}`],
  ])('%s', (unit, lines) => {
    expect(titleLines(`${unit}2025年度${FORM}`, unit).join('/')).toBe(lines)
  })
})

test('a short title is one line', () => {
  expect(titleLines(`年度${FORM}`, '')).toEqual([`年度${FORM}`])
})

test('a title without a word has no line', () => {
  expect(titleLines('', '')).toEqual([])
})

test('a year is never torn from its 年', () => {
  for (let size = 1; size <= 60; size += 1) {
    const unit = '沈阳市和平区街道办事处'.repeat(6).slice(0, size)
    const title = `${unit}2025年度${FORM}`
    const lines = titleLines(title, unit)
    expect(lines.join('')).toBe(title)
    expect(lines.some((line) => line.includes('2025年度'))).toBe(true)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(22)
    expect(lines.length).toBeLessThanOrEqual(Math.ceil(title.length / 20) + 2)
  }
})

test.each(['甲'.repeat(80), 'A'.repeat(80), '（）'.repeat(40)])(
  'a title of 80 characters keeps them all: %s',
  (title) => {
    const lines = titleLines(title, '')
    expect(lines.join('')).toBe(title)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(34)
  },
)
