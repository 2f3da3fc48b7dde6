import { expect, test } from 'vitest'
import type { Figure } from '../../../../src/report/template/template'
import { parse, written } from '../../../../src/report/values/parse'

const cell: Figure = {
  place: 'made',
  section: 'proactive',
  label: '规章 本年制发件数',
  kind: 'count',
  unit: '件',
  cell: true,
}
const fees: Figure = {
  place: 'fees',
  section: 'proactive',
  label: '行政事业性收费',
  kind: 'money',
  unit: '万元',
  cell: true,
}
const read = (figure: Figure, typed: string): string => {
  const entry = parse(figure, typed, 2025)
  return entry.kind === 'value' ? `${entry.amount} ${written(entry)}` : written(entry)
}

test.each([
  ['22（其中修订 16 件）', '22 22（其中修订 16 件）'],
  ['２２ 件(含自然失效29件)', '22 22（含自然失效29件）'],
  ['22', '22 22'],
  ['（其中修订 16 件）', '（其中修订 16 件）'],
  ['22（', '22（'],
  ['22（　 ）', '22（　 ）'],
  ['1.5（其中）', '1.5（其中）'],
])('a count in a cell: %s', (typed, expected) => expect(read(cell, typed)).toBe(expected))

test.each([
  ['4068.208', '4068208000 4068.208'],
  ['96,171.6 万元', '96171600000 96171.6'],
  ['0', '0 0'],
  ['7730.2800', '7730280000 7730.28'],
  ['12.345678', '12345678 12.345678'],
  ['12.345678（其中罚没0）', '12345678 12.345678（其中罚没0）'],
  ['999999999.999999', '999999999999999 999999999.999999'],
  ['1.2345678', '1.2345678'],
  ['-3', '-3'],
])('money in 万元: %s', (typed, expected) => expect(read(fees, typed)).toBe(expected))

test.each([
  ['1.2万', '“1.2万”请只填“万元”前面的数字，例如 1.2。'],
  ['1.2亿元', '“1.2亿元”请换算成万元，例如 1.2亿元 写成 12000。'],
  ['1.2345678', '“1.2345678”最多写六位小数。'],
  ['251000元', '“251000元”的单位是“元”，这一项以“万元”计。'],
])('money in another unit: %s', (typed, sentence) =>
  expect(parse(fees, typed, 2025)).toMatchObject({ kind: 'wrong', sentence }),
)

const fee: Figure = { ...fees, label: '信息处理费收取金额', unit: '元' }

test.each([
  ['380', '380000000 380'],
  ['123.45元', '123450000 123.45'],
  ['123.4500', '123450000 123.45'],
  ['123.456', '123.456'],
])('money in 元: %s', (typed, expected) => expect(read(fee, typed)).toBe(expected))

test('money in 元 goes to the 分', () =>
  expect(parse(fee, '123.456', 2025)).toMatchObject({
    kind: 'wrong',
    typed: '123.456',
    sentence: '“123.456”最多写两位小数。',
  }))

test('a figure outside tables takes no note', () => {
  expect(
    parse({ place: 'made', section: 's', label: 'l', kind: 'count', unit: '件' }, '22（其中修订16件）', 2025)
      .kind,
  ).toBe('wrong')
})

test('a wrong cell keeps its note as typed', () => {
  expect(parse(cell, '12.5（其中修订 3 件）', 2025)).toMatchObject({
    kind: 'wrong',
    typed: '12.5（其中修订 3 件）',
  })
})
