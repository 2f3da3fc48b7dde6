import { expect, test } from 'vitest'
import { merged } from '../../../../src/recognise/corrections/figures'
import {
  keptApart,
  pendingCells,
  pendingRepeats,
  withCell,
} from '../../../../src/recognise/corrections/repeats'
import { formFrom } from '../../../../src/recognise/form/formFrom'
import { recognise } from '../../../../src/recognise/recognise'
import { cellRepeats } from '../../../../src/recognise/tables/cellRepeats'
import { documentRows } from '../../../../src/recognise/tables/documentRows'
import { tableSteps } from '../../../../src/recognise/tables/tablesIn'
import { wholeDocumentSteps } from '../../../../src/recognise/form/wholeDocument'
import { runToEnd } from '../../../../src/report/runToEnd'
import { faultOf } from '../../../../src/report/template/faultOf'

const DOUBT = '某局工作总结\n新开工重点项目3个。\n3个项目被评为优秀。'

test('a doubtful repeat is asked, and goes once it is answered', () => {
  const found = recognise(DOUBT)
  const [one] = pendingRepeats(found)
  expect(one?.first.label).toBe('新开工重点项目')
  expect(new Set(found.figures.map(({ group }) => group)).size).toBe(2)
  if (!one) return
  expect(pendingRepeats(keptApart(found, one.repeat))).toEqual([])
  const joined = merged(found, one.first.id, one.again.id)
  expect(pendingRepeats(joined)).toEqual([])
  expect(new Set(joined.figures.map(({ group }) => group)).size).toBe(1)
})

const TABLE = [
  ['处罚种类', '行政处罚件数'],
  ['警告', '139'],
  ['罚款', '1000'],
  ['合计', '1139'],
]
const LARGE = [
  ['业务', '受理'],
  ['登记', '31205'],
  ['审批', '17325'],
  ['合计', '48530'],
]
const HEAD = '某局行政执法总结\n表一 行政处罚情况\n'
const BEHIND = '\n全年行政处罚总数1139件，行政许可总数512件，罚款金额1000万元。\n'
const RAW = `${HEAD}${TABLE.map((row) => row.join('\t')).join('\n')}${BEHIND}`

test('a number of the text that a table has is asked, and becomes the cell where it is accepted', () => {
  const to = RAW.length - BEHIND.length
  const { text, tables } = runToEnd(tableSteps(RAW, [{ from: HEAD.length, to, rows: documentRows(TABLE) }]))
  expect(tables).toHaveLength(1)
  const read = recognise(text)
  const found = { ...read, cells: cellRepeats(read, tables) }
  const asked = pendingCells(found)
  expect(asked[0]?.figure.literal).toBe('1139')
  expect(asked.map(({ figure }) => figure.literal)).not.toContain('512')
  const [one] = asked
  if (!one) return
  const before = formFrom(text, found, tables).form
  const { form, values } = formFrom(text, withCell(found, one.cell), tables)
  expect(form.figures).toHaveLength(before.figures.length - 1)
  expect(JSON.stringify(form.sections)).toContain(`行政处罚总数{${one.cell.place}}件`)
  expect(values[one.cell.place]).toBe('1139')
  expect(faultOf(form)).toBeNull()
})

test('a total of five digits is asked whatever the text calls it, a part and a smaller one are not', () => {
  const table = LARGE.map((row) => row.join('\t')).join('\n')
  const raw = `某局工作总结\n${table}\n全局承办行政事项48530项。\n编发信息31205条。\n`
  const from = raw.indexOf(table)
  const source = { raw, tables: [{ from, to: from + table.length, rows: documentRows(LARGE) }] }
  const { found } = runToEnd(wholeDocumentSteps(source))
  expect(pendingCells(found).map(({ figure }) => figure.literal)).toEqual(['48530'])
})
