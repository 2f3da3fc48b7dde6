import { describe, expect, test } from 'vitest'
import { addressOf, spotOf, targetOf } from '../../../../src/office/excel/address'
import { formatOfCode } from '../../../../src/office/excel/read/cellFormat'
import { dayOf } from '../../../../src/office/excel/read/day'
import { plainNumber, roundedTo } from '../../../../src/office/excel/read/plainNumber'
import { drawing } from '../../../faults/simulation/random'

describe('a stored number', () => {
  test.each<[string, number, string | null]>([
    ['0', 0, '0'],
    ['-0', 0, '0'],
    ['007', 0, '7'],
    ['0.1', 0, '0.1'],
    ['0.30000000000000004', 0, '0.3'],
    ['96171.600000000006', 0, '96171.6'],
    ['123456789.123456', 0, '123456789.123456'],
    ['1E21', 0, '1000000000000000000000'],
    ['1.5e-7', 0, '0.00000015'],
    ['0.09999999999999964', 0, '0.1'],
    ['0.33333333333333331', 0, '0.333333333333333'],
    ['-1.4E-16', 0, '0'],
    ['-3.20', 0, '-3.2'],
    ['0.97', 2, '97'],
    ['0.0005', 2, '0.05'],
    ['1.2', 2, '120'],
    ['1e300', 0, '1e300'],
    ['', 0, null],
    ['Infinity', 0, null],
    ['一', 0, null],
  ])('%s is typed as it is, moved by %i', (stored, moved, typed) => {
    expect(plainNumber(stored, moved)).toBe(typed)
  })

  test('any number of a report comes back digit by digit', () => {
    const draw = drawing(5)
    for (let nth = 0; nth < 5000; nth += 1) {
      const decimals = draw.below(7)
      const whole = String(draw.below(10 ** (1 + draw.below(9))))
      const behind = String(draw.below(10 ** decimals))
        .padStart(decimals, '0')
        .replace(/(?<!0)0+$/u, '')
      const typed = decimals > 0 && behind !== '' ? `${whole}.${behind}` : whole
      expect(plainNumber(String(Number(typed)))).toBe(typed)
      // sums of binary fractions
      expect(plainNumber(String(Number(typed) + 0.1 - 0.1 + Number.EPSILON))).toBe(plainNumber(typed))
    }
  })

  test.each<[string, number, string]>([
    ['97.3456', 2, '97.35'],
    ['97.3456', 0, '97'],
    ['0.996', 2, '1'],
    ['9.995', 2, '10'],
    ['-0.125', 2, '-0.13'],
    ['5', 2, '5'],
    ['1.5e300', 0, '1.5e300'],
  ])('%s with %i decimals is shown as %s', (plain, decimals, shown) => {
    expect(roundedTo(plain, decimals)).toBe(shown)
  })
})

test.each<[string, string, number | null]>([
  ['General', 'number', null],
  ['G/通用格式', 'number', null],
  ['0', 'number', 0],
  ['#,##0.00', 'number', 2],
  ['0.00_ ;[Red]-0.00 ', 'number', 2],
  ['_ * #,##0.0_ ;_ * -#,##0.0_ ', 'number', 1],
  ['0.00"天"', 'number', 2],
  ['0.0\\d', 'number', 1],
  ['0.00E+00', 'number', null],
  ['# ?/?', 'number', null],
  ['@', 'number', null],
  ['0%', 'percent', 0],
  ['0.00%;-0.00%', 'percent', 2],
  ['[Red]0.0%', 'percent', 1],
  ['yyyy"年"m"月"d"日"', 'date', null],
  ['yyyy\\-mm\\-dd', 'date', null],
  ['[$-804]yyyy年m月d日;@', 'date', null],
  ['m/d', 'date', null],
  ['[h]:mm', 'date', null],
  ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'date', null],
  ['aaaa;@', 'date', null],
])('the format %s is of a %s', (code, kind, decimals) => {
  expect(formatOfCode(code)).toEqual({ kind, decimals })
})

test('days are those of Excel', () => {
  const shown = (stored: string, is1904 = false): string | null => {
    const day = dayOf(stored, is1904)
    return day && `${day.year}-${day.month}-${day.day}`
  }
  expect(shown('1')).toBe('1900-1-1')
  expect(shown('59')).toBe('1900-2-28')
  expect(shown('60')).toBeNull()
  expect(shown('61')).toBe('1900-3-1')
  expect(shown('46042')).toBe('2026-1-20')
  expect(shown('44580', true)).toBe('2026-1-20')
  expect(shown('2958465')).toBe('9999-12-31')
  expect([shown('2958466'), shown('-1'), shown('x')]).toEqual([null, null, null])
})

test('addresses and names', () => {
  for (const column of [0, 25, 26, 51, 52, 701, 702, 16_383])
    expect(spotOf(addressOf({ row: 4, column }))).toEqual({ row: 4, column })
  expect([spotOf('A0'), spotOf('XFE1'), spotOf('A1048577'), spotOf('1A'), spotOf('')]).toEqual(
    Array.from({ length: 5 }, () => null),
  )
  const spot = { row: 4, column: 2 }
  expect(targetOf("'一、表'!$C$5")).toEqual({ sheet: '一、表', spot })
  expect(targetOf('数据项!$C$5:$D$5')).toEqual({ sheet: '数据项', spot })
  expect(targetOf("'it''s!'!C5")).toEqual({ sheet: "it's!", spot })
  for (const formula of ['#REF!', "'数据项'!#REF!", 'C5', '"C5"', "'a'!$C$5,'a'!$D$5", "SUM('a'!$C$5)"])
    expect(targetOf(formula)).toBeNull()
})
