import { describe, expect, test } from 'vitest'
import { parse } from '../../../../src/report/values/parse'
import { month, read } from './read'

describe('a month is read from', () => {
  test.each([
    ['3', 3],
    ['03', 3],
    ['3月', 3],
    [' 3 月份 ', 3],
    ['３月', 3],
    ['１２', 12],
    ['三月', 3],
    ['三', 3],
    ['十月', 10],
    ['十一月', 11],
    ['十二', 12],
    ['九月份', 9],
  ])('%j → %i', (typed, number) => {
    expect(parse(month, typed, 2025)).toEqual({ kind: 'value', shown: String(number), amount: number })
  })
})

describe('what is no month is explained', () => {
  test.each([
    ['0', '“0”不是月份，没有 0 月。'],
    ['13月', '“13月”不是月份，没有 13 月。'],
    ['99', '“99”不是月份，没有 99 月。'],
    ['3月15日', '“3月15日”请只填月份，例如 3。'],
    ['2025年3月', '“2025年3月”请只填月份，例如 3。'],
    ['2025', '“2025”请只填月份，例如 3。'],
    ['3月至5月', '“3月至5月”不止一个月，请只填一个月。'],
    ['3-5', '“3-5”不止一个月，请只填一个月。'],
    ['3、5月', '“3、5月”不止一个月，请只填一个月。'],
    ['十三月', '“十三月”不是月份，请填 1 到 12，例如 3。'],
    ['月', '“月”不是月份，请填 1 到 12，例如 3。'],
    ['3.5', '“3.5”不是月份，请填 1 到 12，例如 3。'],
    ['无', '“无”不是月份，请填 1 到 12，例如 3。'],
    ['x月', '“x月”不是月份，请填 1 到 12，例如 3。'],
    ['3\t5', '“3 5”不是月份，请填 1 到 12，例如 3。'],
  ])('%j', (typed, sentence) => {
    expect(parse(month, typed, 2025)).toEqual({ kind: 'wrong', typed, problem: 'form', sentence })
  })

  test('nothing is blank', () => expect(read(month, '　')).toBe('（空）'))
})
