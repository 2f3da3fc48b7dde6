import { expect, test } from 'vitest'
import type { Figure } from '../../../../src/report/template/template'
import { inUnit } from '../../../../src/report/values/inUnit'
import { parse } from '../../../../src/report/values/parse'

const base = { place: 'a', section: 's', label: '甲' }
const fees: Figure = { ...base, kind: 'money', unit: '万元' }
const fee: Figure = { ...base, kind: 'money', unit: '元' }
const files: Figure = { ...base, kind: 'count', unit: '件', otherUnits: ['条'] }
const inYi: Figure = { ...base, kind: 'money', unit: '亿元' }
const inWan: Figure = { ...base, kind: 'measure', unit: '万件' }
const area: Figure = { ...base, kind: 'measure', unit: '公顷' }
const rate: Figure = { ...base, kind: 'rate', unit: '%', decimals: 0 }

test.each<[string, Figure, string | null]>([
  ['961716000元', fees, '96171.6'],
  ['９６１，７１６，０００ 元', fees, '96171.6'],
  ['5元', fees, '0.0005'],
  ['9.6亿元', fees, '96000'],
  ['96171.6万', fees, '96171.6'],
  ['0.5千元', fees, '0.05'],
  ['961716000.55元', fees, '96171.600055'],
  ['961716000.555元', fees, null],
  ['约5万元', fees, null],
  ['5件', fees, null],
  ['1.2万元', fee, '12000'],
  ['1.2万', files, '12000'],
  ['1.2万件', files, '12000'],
  ['3千条', files, '3000'],
  ['1.23456万', files, null],
  ['1.2万余', files, null],
  ['1.2万人', files, null],
  ['12-13万', files, null],
  ['1.2万', rate, null],
  ['32000件', inWan, '3.2'],
  ['３．２万', inWan, '3.2'],
  ['1.2亿件', inWan, '12000'],
  ['1件', inWan, '0.0001'],
  ['0.5件', inWan, null],
  ['32000人', inWan, null],
  ['1.25万公顷', area, '12500'],
  ['1.25万', area, '12500'],
  ['3000万元', inYi, '0.3'],
  ['1.2亿', inYi, '1.2'],
])('%s', (typed, figure, other) => expect(inUnit(figure, typed)).toBe(other))

test('what it answers is read by the figure as a value', () => {
  expect(parse(fees, inUnit(fees, '961716000元') ?? '', null)).toMatchObject({
    kind: 'value',
    amount: 96_171_600_000,
  })
})
