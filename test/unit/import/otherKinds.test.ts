import { expect, test } from 'vitest'
import { patternOf, valuesIn } from '../../../src/import/sentences/clausePattern'
import type { Figure } from '../../../src/report/template/template'

const base = { place: 'a', section: 's', label: '甲' }

test.each<[string, Figure, string, string[] | null]>([
  ['新增绿地{a}公顷，', { ...base, kind: 'measure', unit: '公顷' }, '新增绿地1,234.5公顷，', ['1,234.5']],
  ['服务群众{a}万人次，', { ...base, kind: 'measure', unit: '万人次' }, '服务群众３．２万人次，', ['３．２']],
  ['同比增长{a}%，', { ...base, kind: 'change', unit: '%', decimals: 0 }, '同比增长1250.5%，', ['1250.5']],
  ['同比增长{a}%，', { ...base, kind: 'change', unit: '%', decimals: 0 }, '同比增长很多%，', null],
  ['{a}月开展培训，', { ...base, kind: 'month', unit: '月' }, '12月开展培训，', ['12']],
  ['{a}月开展培训，', { ...base, kind: 'month', unit: '月' }, '每月开展培训，', null],
  [
    '完成率{a}%。',
    { ...base, kind: 'rate', unit: '%', decimals: 0, over100: true },
    '完成率1120.25%。',
    ['1120.25'],
  ],
])('%s', (clause, figure, said, values) => {
  const pattern = patternOf(clause, new Map([['a', figure]]))
  expect(pattern && valuesIn(pattern, said)).toEqual(values)
})
