import { describe, expect, test } from 'vitest'
import { parse } from '../../../../src/report/values/parse'
import { decree, platform, read, unitName } from './read'

describe('words are taken as typed', () => {
  test.each([
    ['和平区', '和平区'],
    [' 和平区 ', '和平区'],
    ['　和平区\n', '和平区'],
    ['和平区\n人民政府', '和平区人民政府'],
    ['\u200B和平区', '和平区'],
    ['沈阳市和平区人民政府 办公室', '沈阳市和平区人民政府 办公室'],
    ['和平区（经开区）', '和平区（经开区）'],
  ])('%j → %s', (typed, shown) => {
    expect(parse(unitName, typed, 2025)).toEqual({ kind: 'value', shown, amount: null })
  })
})

describe('what the sentence says behind the value is not doubled', () => {
  test.each([
    ['711', '711'],
    ['711号', '711'],
    ['第711号', '711'],
    ['第 ７１１ 号', '711'],
    ['国务院令第711号', '711'],
    ['国务院令第 ７１１ 号', '711'],
    ['国令第711号', '711'],
    ['中华人民共和国国务院令第711号', '711'],
    ['第711号国务院令', '711'],
    ['［第711号国务院令］', '711'],
    ['国务院第711号令', '711'],
    ['国务院令711', '711'],
    ['711号令', '711'],
  ])('第…号: %j → %s', (typed, shown) => {
    expect(read(decree, typed)).toBe(shown)
  })

  test.each(['政府令第12号', '国务院令', '第号', '《条例》（国务院令第711号）'])(
    'no number of a decree: %j',
    (typed) => {
      expect(read(decree, typed)).toBe(`！“${typed}”请只填编号，例如 711。`)
    },
  )

  test.each([
    ['辽宁', '辽宁'],
    ['辽宁政务服务网', '辽宁'],
    ['辽宁省 政务服务网', '辽宁省'],
    ['政务服务网', '政务服务网'],
  ])('…政务服务网: %j → %s', (typed, shown) => {
    expect(read(platform, typed)).toBe(shown)
  })
})

describe('words that would embarrass in print are refused', () => {
  test.each([
    ['xx', '“xx”还没有填。'],
    ['××', '“××”还没有填。'],
    ['x', '“x”还没有填。'],
    ['____', '“____”还没有填。'],
    ['××区', '“××区”里还有没填的“××”。'],
    ['x区', '“x区”里还有没填的“x”。'],
    ['/', '“/”会原样印进句子。没有这一项，请改写句子，把它删去。'],
    ['12', '“12”只有数字，这一项要写文字。'],
    ['１２ 3', '“１２ 3”只有数字，这一项要写文字。'],
    ['无', '“无”会原样印进句子。没有这一项，请改写句子，把它删去。'],
  ])('%j', (typed, sentence) => {
    expect(parse(unitName, typed, 2025)).toEqual({ kind: 'wrong', typed, problem: 'form', sentence })
  })

  test('60 characters are enough, 61 are too many; a rare character counts as one', () => {
    expect(read(unitName, '㐀'.repeat(59) + '𠮷')).toBe('㐀'.repeat(59) + '𠮷')
    expect(read(unitName, '区'.repeat(61))).toBe(`！“${'区'.repeat(24)}…”有 61 个字，这一项最多 60 个字。`)
  })
})
