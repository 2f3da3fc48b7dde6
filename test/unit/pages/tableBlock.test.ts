import { expect, test } from 'vitest'
import { type Block, tableCells } from '../../../src/pages/blocks/block'
import { missingGlyphs } from '../../../src/pages/missingGlyphs'
import { outline } from '../../../src/pages/outline'
import { withStandIns } from '../../../src/pages/standIns'
import { partRows } from '../../../src/pages/tables/tableGrid'
import { withValue } from '../../../src/report/draft/draft'
import { huaianReport } from '../../fixtures/huaianReport'

const tableAt = (blocks: readonly Block[], key: string) => {
  const block = blocks.find((one) => one.key === key)
  if (block?.kind !== 'table') throw new RangeError(`no table ${key}`)
  return block
}
const requests = (values: Record<string, string> = {}) =>
  tableAt(outline(huaianReport(values)), 'requests.table')
const rowOf = (values: Record<string, string>, row: number): string =>
  (requests(values).body[row] ?? []).map(({ text }) => text || '·').join(' ')

test('each part with a table prints it right under its heading', () => {
  const keys = outline(huaianReport()).map(({ key }) => key)
  for (const place of ['proactive', 'requests', 'disputes'])
    expect(keys[keys.indexOf(`${place}.heading`) + 1]).toBe(`${place}.table`)
})

test.each([
  [{}, '一、本年新收政府信息公开申请数量 3001 53 0 0 61 4 3119'],
  [{ new_naturalPerson: '' }, '一、本年新收政府信息公开申请数量 · 53 0 0 61 4 3119'],
  [
    { new_naturalPerson: '３，001 件（其中网上 12 件）' },
    '一、本年新收政府信息公开申请数量 3001（其中网上 12 件） 53 0 0 61 4 3119',
  ],
  [{ new_naturalPerson: '=1+2' }, '一、本年新收政府信息公开申请数量 =1+2 53 0 0 61 4 3119'],
])('a row with %o', (values, row) => expect(rowOf(values, 0)).toBe(row))

test('after one cell only its table is a new object', () => {
  const report = huaianReport()
  const before = outline(report)
  const draft = withValue(report.draft, 'disputes', 'review_other', '179')
  const after = outline({ ...report, draft }, before)
  expect(after.filter((block) => !before.includes(block)).map(({ key }) => key)).toEqual(['disputes.table'])
})

test('what no face has is told cell by cell and printed as 〓', () => {
  const has = (codePoint: number): boolean => codePoint !== 0x1f600
  const block = requests({ new_total: '3119（含😀）' })
  const heading: Block = { kind: 'heading', key: 'h', level: 1, text: '三、收到' }
  expect(missingGlyphs([heading, block], has)).toEqual([
    { char: '😀', heading: '三、收到', before: '3119（含', after: '）' },
  ])
  const printed = withStandIns(block, has)
  expect(printed.kind === 'table' && tableCells(printed).some(({ text }) => text === '3119（含〓）')).toBe(
    true,
  )
  expect(withStandIns(requests(), has)).toEqual(requests())
})

test('a part of a table shows the cells that span into it again, as high as the part', () => {
  const { body } = requests()
  // from 2.没有现成信息 to 1.信访: inside of three cells of two depths
  const heads = partRows(body, 13, 16).map((cells) =>
    cells
      .filter(({ cell }) => cell.heads === 'rows')
      .map(({ cell, rows, again }) => `${again ? '…' : ''}${cell.text.slice(0, 3)} ${rows}`),
  )
  expect(heads).toEqual([['…三、本 3', '…（四） 2', '2.没 1'], ['3.补 1'], ['（五） 1', '1.信 1']])
})
