import { describe, expect, test } from 'vitest'
import { parse } from '../../../../src/report/values/parse'
import { area, bare, read, visitsInWan, workDays } from './read'

describe('a measure is read from', () => {
  test.each([
    ['12.5', '12.5', 125_000],
    ['12.5公顷', '12.5', 125_000],
    ['１２．５　公顷', '12.5', 125_000],
    ['12', '12', 120_000],
    ['12.500', '12.5', 125_000],
    ['12.00', '12', 120_000],
    ['1,234.5', '1234.5', 12_345_000],
    ['１，２３４．５', '1234.5', 12_345_000],
    ['1 234.5', '1234.5', 12_345_000],
    ['0.0001', '0.0001', 1],
    ['0012.5', '12.5', 125_000],
    ['0', '0', 0],
    ['12。5', '12.5', 125_000],
    ['999999999.9999', '999999999.9999', 9_999_999_999_999],
  ])('%j → %s', (typed, shown, amount) => {
    expect(parse(area, typed, 2025)).toEqual({ kind: 'value', shown, amount })
  })

  test.each([
    ['3.5', '3.5'],
    ['3', '3.0'],
    ['3.25', '3.25'],
    ['3个工作日', '3.0'],
    ['3.5工作日', '3.5'],
  ])('with a decimal at least: %j → %s', (typed, shown) => {
    expect(read(workDays, typed)).toBe(shown)
  })

  test.each([
    ['3.2', '3.2'],
    ['3.2万人次', '3.2'],
    ['３．２ 万人次', '3.2'],
  ])('in 万: %j → %s', (typed, shown) => {
    expect(read(visitsInWan, typed)).toBe(shown)
  })
})

describe('what is no measure is explained', () => {
  test.each([
    ['12.34567', '“12.34567”最多写四位小数。'],
    ['-3', '“-3”是负数，这里不能小于 0。'],
    ['1234567890', '“1234567890”太大，最多九位数字。'],
    ['1.2万', '“1.2万”请写完整的数字，例如 1.2万 写成 12000。'],
    ['12亩', '“12亩”的单位是“亩”，这一项以“公顷”计。'],
    ['12件', '“12件”的单位是“件”，这一项以“公顷”计。'],
    ['12%', '“12%”是百分数，这一项以“公顷”计。'],
    ['无', '“无”不是数字，没有发生请填 0。'],
    ['12,5', '“12,5”的小数点写成了逗号，请写成 12.5。'],
    ['12.', '“12.”末尾多了一个点，请删去。'],
    ['约12公顷', '“约12公顷”请填准确的数字，“余”“约”写在句子里。'],
    ['十二', '“十二”请用阿拉伯数字，例如 三十 写成 30。'],
    ['12-15', '“12-15”是一个范围，请填一个数。'],
    ['xx', '“xx”不是数字，请填阿拉伯数字。'],
  ])('%j', (typed, sentence) => {
    expect(parse(area, typed, 2025)).toEqual({ kind: 'wrong', typed, problem: 'form', sentence })
  })

  test.each([
    ['3.2万', '“3.2万”请只填“万人次”前面的数字，例如 1.2。'],
    ['1亿人次', '“1亿人次”请换算成万人次，例如 1.2亿人次 写成 12000。'],
    ['32000人次', '“32000人次”的单位是“人次”，这一项以“万人次”计。'],
  ])('in 万: %j', (typed, sentence) => {
    expect(read(visitsInWan, typed)).toBe(`！${sentence}`)
  })

  test('no time at all is nothing to tell', () => {
    expect(read(workDays, '/')).toBe('！“/”不是数字。没有这项数据，请改写句子，删去这一项。')
  })
})

test('without a unit of its own it takes none', () => {
  expect(read(bare, '12.5')).toBe('12.5')
  expect(read(bare, '12个')).toBe('！“12个”里有数字以外的字，请只填数字。')
})

test('a note stands in a cell only', () => {
  expect(parse({ ...area, cell: true }, '12.5（其中新增 3 公顷）', 2025)).toMatchObject({
    amount: 125_000,
    note: '其中新增 3 公顷',
  })
  expect(parse(area, '12.5（其中新增 3 公顷）', 2025).kind).toBe('wrong')
})
