import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../../src/report/template/template'
import { parse } from '../../../../src/report/values/parse'
import { completed, onTime, read, satisfied, score } from './read'

const amountOf = (figure: Figure, typed: string): number | null => {
  const entry = parse(figure, typed, 2025)
  return entry.kind === 'value' ? entry.amount : null
}

describe('a rate with two decimals is read from', () => {
  test.each([
    ['97.3', '97.30', 9730],
    ['97.35', '97.35', 9735],
    ['97.350', '97.35', 9735],
    ['97', '97.00', 9700],
    ['98.5％', '98.50', 9850],
    ['98.5 %', '98.50', 9850],
    ['９８．５％', '98.50', 9850],
    ['98。5', '98.50', 9850],
    ['100', '100.00', 10000],
    ['100％', '100.00', 10000],
    ['100.00%', '100.00', 10000],
    ['0', '0.00', 0],
    ['0.05', '0.05', 5],
    ['099.10', '99.10', 9910],
  ])('%j → %s', (typed, shown, amount) => {
    expect(parse(satisfied, typed, 2025)).toEqual({ kind: 'value', shown, amount })
  })
})

test.each([
  ['100', '100'],
  ['100.00', '100'],
  ['99.8', '99.8'],
  ['99.85%', '99.85'],
])('a rate without decimals of its own keeps what was measured: %j → %s', (typed, shown) => {
  expect(read(onTime, typed)).toBe(shown)
})

describe('beyond 100 % a rate says so', () => {
  test.each(['250', '250 %', '100.01', '１００．１％', '7436'])('%j', (typed) => {
    const entry = parse(satisfied, typed, 2025)
    expect(entry).toMatchObject({ kind: 'wrong', typed, problem: 'percent' })
    expect(read(satisfied, typed)).toBe(`！“${typed}”超过了 100%，比率在 0 到 100 之间。`)
  })
})

describe('a rate that may exceed 100 %', () => {
  test.each([
    ['120', '120', 12_000],
    ['１２０．５％', '120.5', 12_050],
    ['100', '100', 10_000],
    ['1,200.25 %', '1200.25', 120_025],
  ])('%j → %s', (typed, shown, amount) => {
    expect(parse(completed, typed, 2025)).toEqual({ kind: 'value', shown, amount })
  })

  test.each([
    ['0.9735', '“0.9735”像是表格里存的比率，应按百分数填 97.35。'],
    ['120.345', '“120.345”最多写两位小数。'],
    ['-3', '“-3”是负数，这里不能小于 0。'],
  ])('%j is refused', (typed, sentence) => {
    expect(read(completed, typed)).toBe(`！${sentence}`)
  })
})

describe('what is no rate is explained', () => {
  test.each([
    ['97.345', '“97.345”最多写两位小数。'],
    ['−3', '“−3”是负数，这里不能小于 0。'],
    ['-0.5%', '“-0.5%”是负数，这里不能小于 0。'],
    ['无', '“无”不是数字。没有这项数据，请改写句子，删去这一项。'],
    ['/', '“/”不是数字。没有这项数据，请改写句子，删去这一项。'],
    ['百分之九十八', '“百分之九十八”请只填百分号前面的数字，例如 98.5。'],
    ['98.5个百分点', '“98.5个百分点”请只填百分号前面的数字，例如 98.5。'],
    ['%', '“%”请只填百分号前面的数字，例如 98.5。'],
    ['98%以上', '“98%以上”请只填百分号前面的数字，例如 98.5。'],
    ['九成', '“九成”请换算成百分数，例如 九成 填 90。'],
    ['9成', '“9成”请换算成百分数，例如 九成 填 90。'],
    ['985‰', '“985‰”是千分数，请换算后再填。'],
    ['98分', '“98分”的单位是“分”，这一项以“%”计。'],
    ['95-98', '“95-98”是一个范围，请填一个数。'],
    ['.5', '“.5”的小数点前面缺数字。'],
    ['1e2', '“1e2”是科学记数法，请写完整的数字。'],
    ['NaN', '“NaN”不是数字，请填阿拉伯数字。'],
    ['xx.xx', '“xx.xx”不是数字，请填阿拉伯数字。'],
    ['98,5', '“98,5”的小数点写成了逗号，请写成 98.5。'],
    ['９８，５０％', '“９８，５０％”的小数点写成了逗号，请写成 98.50。'],
    ['98,5,1', '“98,5,1”的分隔位置不对，请只写数字，例如 98.5。'],
    ['98 5', '“98 5”的分隔位置不对，请只写数字，例如 98.5。'],
    ['9千', '“9千”请写完整的数字，例如 98.5。'],
    ['98\n93', '“98 93”不止一格或一行，一个空只填一项，请逐项粘贴。'],
  ])('%j', (typed, sentence) => {
    expect(parse(satisfied, typed, 2025)).toEqual({ kind: 'wrong', typed, problem: 'form', sentence })
  })
})

describe('a score', () => {
  test.each([
    ['9.6', '9.6'],
    ['9', '9.0'],
    ['9.65分', '9.65'],
    ['９.６ 分', '9.6'],
    ['105.5', '105.5'],
    ['9.60', '9.6'],
  ])('%j → %s', (typed, shown) => {
    expect(read(score, typed)).toBe(shown)
  })

  test.each([
    ['96%', '“96%”是百分数，这一项以“分”计。'],
    ['9.655', '“9.655”最多写两位小数。'],
    ['9，6 分', '“9，6 分”的小数点写成了逗号，请写成 9.6。'],
    ['1234567890.5', '“1234567890.5”太大，最多九位数字。'],
    ['无', '“无”不是数字。没有这项数据，请改写句子，删去这一项。'],
  ])('%j is refused', (typed, sentence) => {
    expect(read(score, typed)).toBe(`！${sentence}`)
  })
})

test('hundredths add up without dust', () => {
  expect(0.1 + 0.2).not.toBe(0.3)
  expect((amountOf(score, '0.1') ?? 0) + (amountOf(score, '0.2') ?? 0)).toBe(amountOf(score, '0.3'))
  expect(amountOf(satisfied, '1.15')).toBe(115)
  expect(amountOf(satisfied, '8.29')).toBe(829)
})
