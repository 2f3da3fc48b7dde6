import { explanationOf } from '../../../src/templates/explanations'
import { describe, expect, test } from 'vitest'
import { figuresOf } from '../../../src/report/report'
import { starterProse } from '../../../src/report/text/starter'
import { figuresIn } from '../../../src/report/text/prose'
import type { TableForm, TableRow } from '../../../src/report/template/template'
import { requestRows } from '../../../src/templates/statutory/requestTable'
import { statutory } from '../../../src/templates/statutory/statutory'
import form from '../../fixtures/form/statutory-form.json'

const tableOf = (place: string): TableForm => {
  const table = statutory.sections.find((section) => section.place === place)?.table
  if (!table) throw new RangeError(`no table in ${place}`)
  return table
}
/** A row as the fixture writes it: labels, `·` for a number, spans in brackets. */
const said = (row: TableRow): string =>
  row
    .map((cell) => {
      const columns = cell.columns ?? 1
      return (cell.kind === 'label' ? cell.text : '·') + (columns > 1 ? `[span${columns}]` : '')
    })
    .join('|')
const cellsOf = ({ body }: TableForm): string[] =>
  body.flatMap((row) => row.flatMap((cell) => (cell.kind === 'figure' ? [cell.figure] : [])))

test('it is plain data', () => {
  expect(JSON.parse(JSON.stringify(statutory))).toEqual(statutory)
})

test('the six parts stand in order, worded as the form words them', () => {
  expect(statutory.sections.filter(({ level }) => level === 1).map(({ heading }) => heading)).toEqual([
    '一、总体情况',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ])
})

describe('the tables are the form’s', () => {
  test('table two, row by row', () => {
    expect(tableOf('proactive').body.map(said)).toEqual(form.table2.rows)
  })

  test('table three: widths, head and the 25 labels', () => {
    const { widths, head } = tableOf('requests')
    expect(widths).toEqual(form.table3.grid)
    const heads = head.map((row) =>
      row.map((cell) => {
        const span = [cell.columns ? `col${cell.columns}` : '', cell.rows ? `row${cell.rows}` : '']
        const spans = span.filter((one) => one !== '').join(',')
        return (cell.kind === 'label' ? cell.text : '') + (spans ? `[${spans}]` : '')
      }),
    )
    expect(heads).toEqual(form.table3.header)
    const plain = (label: string): string =>
      label
        .replace(/^三、/u, '')
        .replace('/', ' ')
        .replace(/（区分处理.*/u, '')
    expect(requestRows.map(({ key, label }) => [key, plain(label)])).toEqual(
      form.table3.rows.map(({ key, label }) => [key, plain(label)]),
    )
  })

  test('table three: its spans cover the grid without a gap', () => {
    const { body, widths } = tableOf('requests')
    const covered = body.map(() => 0)
    body.forEach((row, y) =>
      row.forEach((cell) => {
        for (let down = 0; down < (cell.rows ?? 1); down += 1)
          covered[y + down] = (covered[y + down] ?? 0) + (cell.columns ?? 1)
      }),
    )
    expect(new Set(covered)).toEqual(new Set([widths.length]))
  })

  test('table four: three rows of heads over fifteen numbers', () => {
    const { head, body } = tableOf('disputes')
    expect(head.map((row) => row.map((cell) => (cell.kind === 'label' ? cell.text : '')))).toEqual(
      form.table4.header.map((row) => row.map((text) => text.replace(/\[.*/u, ''))),
    )
    expect(body.map((row) => row.length)).toEqual([15])
  })

  test('ten, 175 and fifteen cells, each a figure of its own', () => {
    const cells = ['proactive', 'requests', 'disputes'].map((place) => cellsOf(tableOf(place)))
    expect(cells.map(({ length }) => length)).toEqual([10, 175, 15])
    const figures = figuresOf(statutory)
    expect(cells.flat().filter((place) => !figures.get(place)?.cell)).toEqual([])
    expect(new Set(cells.flat()).size).toBe(200)
  })
})

test('places and labels are unique; sentences and rules name figures of the form', () => {
  const places = [...statutory.sections, ...statutory.figures].map(({ place }) => place)
  expect(new Set(places).size).toBe(places.length)
  expect(new Set(statutory.figures.map(({ label }) => label)).size).toBe(statutory.figures.length)
  const figures = figuresOf(statutory)
  const stated = statutory.sections.flatMap(({ starter }) => figuresIn(starterProse(starter)))
  const ruled = statutory.rules.flatMap((rule) => {
    if (rule.kind === 'sum') return [rule.total, ...rule.parts]
    return rule.kind === 'balance' ? [...rule.left, ...rule.right] : []
  })
  expect([...stated, ...ruled].filter((place) => !figures.has(place))).toEqual([])
})

test('42 equations: 25 rows, 7 columns, 7 balances, 3 blocks', () => {
  const counts = new Map<string, number>()
  for (const { id } of statutory.rules) {
    const kind = id.slice(0, 2)
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  expect(Object.fromEntries(counts)).toEqual({ H1: 25, H2: 7, H3: 7, H4: 3 })
})

test.each([
  '规章 本年制发件数',
  '行政许可 本年处理决定数量',
  '一、本年新收政府信息公开申请数量 自然人',
  '（三）不予公开 1.属于国家秘密 商业企业',
  '（七）总计 总计',
  '行政复议 结果维持',
  '行政诉讼 未经复议直接起诉 结果维持',
])('a cell is named %s', (label) => {
  expect(statutory.figures.map((figure) => figure.label)).toContain(label)
})

test('every cell of the three tables says what counts in it', () => {
  const cells = statutory.figures.filter(({ cell }) => cell)
  expect(cells).toHaveLength(200)
  expect(cells.filter(({ place }) => explanationOf(statutory, place) === null)).toEqual([])
  expect(explanationOf(statutory, 'carried_in_natural')).toContain('结转')
})
