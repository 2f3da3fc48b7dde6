import { expect, test } from 'vitest'
import { documentRows } from '../../../../src/recognise/tables/documentRows'
import { tableOf } from '../../../../src/recognise/tables/tableOf'
import type { DocumentRow, RecognisedTable } from '../../../../src/recognise/tables/recognisedTable'
import { cellsOf, isWhole } from '../../../../src/report/template/tables'
import { seeded } from '../../../tools/hostile/mutations'

/** The first twenty are words. */
const TEXTS = [
  '项目|合计|小计|其中：女性|总计|罚没金额（万元）|办结率|一、许可|1.主办|序号|单位',
  '甲|乙|其他|备注|单位：件|注：以上为全年数。|2024年|12起13人|同比|表一 情况统计表',
  '1|2|3|5|12|0|98.5%|1,234|22（其中修订16件）|-3.2|2023|36次|12.345',
  '||||xx|xx.xx|＊|—|/|无|〇〇|\u200b|　',
].flatMap((line) => line.split('|'))
const TABLES = 1500

/** A table of random cells, spans that reach beyond it or overlap, and rows of any length. */
function randomTable(next: () => number): DocumentRow[] {
  const pick = (most: number): number => Math.floor(next() * most)
  const spans = next() < 0.6
  const [height, width] = [1 + pick(9), 1 + pick(7)]
  const span = (): number => (spans && next() < 0.2 ? 1 + pick(next() < 0.05 ? 5000 : 4) : 1)
  // most tables look like one: words at the left and above, numbers within
  const tidy = next() < 0.7
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: next() < 0.1 ? 1 + pick(9) : width }, (__, x) => ({
      text:
        tidy && next() < 0.8
          ? y === 0 || x === 0
            ? (TEXTS[pick(20)] ?? '')
            : String(pick(30))
          : (TEXTS[pick(TEXTS.length)] ?? ''),
      columns: span(),
      rows: span(),
    })),
  )
}

/** What is wrong with a table that was made of some rows. */
function faultsOf(
  { table, figures, values, rules, broken, title }: RecognisedTable,
  rows: readonly DocumentRow[],
): string[] {
  const places = figures.map(({ place }) => place)
  const known = new Set(places)
  const labels = figures.map(({ label }) => label)
  const sums = [...rules, ...broken].map(({ rule }) => rule)
  const cells = [...table.head, ...table.body].flat()
  const printed = [
    title,
    ...values.values(),
    ...cells.map((cell) => (cell.kind === 'label' ? cell.text : '')),
  ].join('\n')
  const lost = rows
    .flat()
    .filter(({ text }) => !/^(?:xx|xx\.xx|＊|〇〇|\u200b)$/u.test(text) && !printed.includes(text.trim()))
  const wrong = {
    'has gaps': !isWhole(table),
    'has a figure in its head': table.head.flat().some(({ kind }) => kind === 'figure'),
    'has other figures than cells': cellsOf(table).join() !== places.join(),
    'has a place twice': known.size < places.length,
    'has a label twice': new Set(labels).size < labels.length,
    'has no label': labels.includes(''),
    'has a rule twice': new Set(sums.map(({ id }) => id)).size < sums.length,
    'adds up what is none of its figures': sums.some(({ total, parts }) =>
      [total, ...parts].some((place) => !known.has(place)),
    ),
    'adds up one part, or the total itself': sums.some(
      ({ total, parts }) => parts.length < 2 || parts.includes(total),
    ),
    'has lost words': lost.length > 0,
  }
  return Object.entries(wrong).flatMap(([fault, is]) => (is ? [`${fault}: ${JSON.stringify(rows)}`] : []))
}

test('whatever a table looks like, what is made of it has no gaps, names each cell once and loses no word', () => {
  const next = seeded(20_241)
  let made = 0
  const faults: string[] = []
  for (let n = 0; n < TABLES; n += 1) {
    const rows = randomTable(next)
    const found = tableOf(rows, { prefix: 't', section: 's' })
    if (found.table === null) {
      if (found.reason === '') faults.push(JSON.stringify(rows))
      continue
    }
    made += 1
    faults.push(...faultsOf(found, rows))
  }
  expect(faults.slice(0, 3)).toEqual([])
  expect(made).toBeGreaterThan(TABLES / 4)
})

test('spans that reach far beyond a table are cut', () => {
  const spans = [
    [{ columns: 1000, rows: 1 }],
    [
      { columns: 1, rows: 65_534 },
      { columns: 900, rows: 1 },
    ],
    [{ columns: 1, rows: 65_534 }],
  ]
  const rows = documentRows([['表一 统计表'], ['甲', '12'], ['13']], spans)
  const found = tableOf(rows, { prefix: 't', section: 's' })
  expect(found.table?.body.map((row) => row.length)).toEqual([2, 1])
})
