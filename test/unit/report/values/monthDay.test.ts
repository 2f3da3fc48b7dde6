import { describe, expect, test } from 'vitest'
import { parse, written } from '../../../../src/report/values/parse'
import { openDay, read, training } from './read'

describe('a day is read from', () => {
  test.each([
    ['3月12日', '3月12日'],
    ['３月１２日', '3月12日'],
    ['3月12号', '3月12日'],
    ['3月12', '3月12日'],
    [' 3 月 12 日 ', '3月12日'],
    ['03月02日', '3月2日'],
    ['3/12', '3月12日'],
    ['3.12', '3月12日'],
    ['3-12', '3月12日'],
    ['3、12', '3月12日'],
    ['3。12', '3月12日'],
    ['2025.3.12', '3月12日'],
    ['2025/3/12', '3月12日'],
    ['2025-03-12', '3月12日'],
    ['2025年3月12日', '3月12日'],
    ['２０２５年３月１２日', '3月12日'],
    ['1月1日', '1月1日'],
    ['12月31日', '12月31日'],
    ['2月28日', '2月28日'],
  ])('%j → %s', (typed, shown) => {
    expect(read(training, typed)).toBe(shown)
  })

  test.each([
    ['5.15', '5.15'],
    ['5月15日', '5.15'],
    ['05-15', '5.15'],
    ['10.01', '10.1'],
  ])('in the dotted style: %j → %s', (typed, shown) => {
    expect(read(openDay, typed)).toBe(shown)
  })

  test('its amount orders days', () => {
    expect(parse(training, '3月12日', 2025)).toMatchObject({ amount: 312 })
    expect(parse(openDay, '12.1', 2025)).toMatchObject({ amount: 1201 })
  })
})

describe('2月29日', () => {
  test.each([
    [2024, '2月29日'],
    [2000, '2月29日'],
    [2028, '2月29日'],
    [null, '2月29日'],
    [2025, '！“2月29日”不是日期，2025 年 2 月没有 29 日。'],
    [2100, '！“2月29日”不是日期，2100 年 2 月没有 29 日。'],
  ])('in %s: %s', (year, read29) => {
    expect(read(training, '2月29日', year)).toBe(read29)
  })

  test('the year that was typed decides, even before the report has one', () => {
    expect(read(training, '2023年2月29日', null)).toBe('！“2023年2月29日”不是日期，2023 年 2 月没有 29 日。')
    expect(read(training, '2024年2月29日', null)).toBe('2024年2月29日')
  })
})

describe('a day of another year', () => {
  test.each(['2024年3月12日', '2024.3.12', '2026-3-12', '2024年2月29日'])('%j', (typed) => {
    expect(parse(training, typed, 2025)).toEqual({
      kind: 'wrong',
      typed,
      problem: 'year',
      sentence: `“${typed}”不在报告年度 2025 年内。`,
    })
  })

  test.each([
    ['2024.3.12', '2024年3月12日', '3月12日', training],
    ['2024年03月12日', '2024年3月12日', '3月12日', training],
    ['2024年5月15日', '2024.5.15', '5.15', openDay],
  ])('keeps its year until the report has one: %j → %j', (typed, kept, shown, figure) => {
    // on leaving the input the value is written back as it is shown
    const settled = written(parse(figure, typed, null))
    expect(settled).toBe(kept)
    expect(read(figure, settled, 2024)).toBe(shown)
    expect(parse(figure, settled, 2025)).toMatchObject({ kind: 'wrong', problem: 'year' })
  })
})

describe('what is no day is explained', () => {
  test.each([
    ['2月30日', '“2月30日”不是日期，2 月没有 30 日。'],
    ['4月31日', '“4月31日”不是日期，4 月没有 31 日。'],
    ['12月32日', '“12月32日”不是日期，12 月没有 32 日。'],
    ['5月0日', '“5月0日”不是日期，5 月没有 0 日。'],
    ['13月5日', '“13月5日”不是日期，没有 13 月。'],
    ['0月5日', '“0月5日”不是日期，没有 0 月。'],
    ['15.5', '“15.5”不是日期，没有 15 月。'],
    ['13月', '“13月”不是日期，请写成 5月15日 或 5.15。'],
    ['3月', '“3月”不是日期，请写成 5月15日 或 5.15。'],
    ['12', '“12”不是日期，请写成 5月15日 或 5.15。'],
    ['0312', '“0312”不是日期，请写成 5月15日 或 5.15。'],
    ['25.3.12', '“25.3.12”不是日期，请写成 5月15日 或 5.15。'],
    ['3月中旬', '“3月中旬”不是日期，请写成 5月15日 或 5.15。'],
    ['12-Mar', '“12-Mar”不是日期，请写成 5月15日 或 5.15。'],
    ['无', '“无”不是日期，请写成 5月15日 或 5.15。'],
    ['x月xx日', '“x月xx日”不是日期，请写成 5月15日 或 5.15。'],
    ['三月十二日', '“三月十二日”请用阿拉伯数字，例如 5月15日。'],
    ['3月12日至13日', '“3月12日至13日”不止一天，请只填一天。'],
    ['3月12日—3月13日', '“3月12日—3月13日”不止一天，请只填一天。'],
    ['3.12-3.13', '“3.12-3.13”不止一天，请只填一天。'],
  ])('%j', (typed, sentence) => {
    expect(parse(training, typed, 2025)).toEqual({ kind: 'wrong', typed, problem: 'form', sentence })
  })
})
