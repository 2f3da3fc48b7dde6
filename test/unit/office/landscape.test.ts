import { expect, test } from 'vitest'
import { readDocx } from '../../../src/docx/readDocx'
import { wordFile } from '../../../src/office/wordFile'
import { findChanges } from '../../../src/returned/findChanges'
import { wordAsReturned } from '../../../src/ui/returned/read/wordAsReturned'
import { wideReport } from '../../fixtures/wideReport'
import { allOf, partsOf, treeOf } from './parts'
import { misplaced } from './schemaOrder'

const date = '2026-01-20'
const report = wideReport(3, 14, () => '12345678')
const { bytes } = wordFile(report, { date })
const parts = partsOf(bytes)
const MM = 1440 / 25.4

test('a table that lies has a part of the document of its own, with its heading, whose pages are turned', () => {
  const document = treeOf(parts.get('word/document.xml') ?? '')
  expect(misplaced(document)).toEqual([])
  const all = document.children[0]?.children ?? []
  const ends = all.flatMap((one, i) => {
    const properties = allOf(one).find(({ name }) => name === 'w:sectPr')
    return properties ? [{ i, properties }] : []
  })
  const attribute = (at: number, name: string, key: string): string | undefined =>
    ends[at]?.properties.children.find((one) => one.name === name)?.attributes[`w:${key}`]
  expect([0, 1, 2].map((at) => attribute(at, 'w:pgSz', 'orient'))).toEqual([
    undefined,
    'landscape',
    undefined,
  ])
  const sides = ['top', 'right', 'bottom', 'left'].map((side) =>
    Math.round(Number(attribute(1, 'w:pgMar', side)) / MM),
  )
  expect(sides).toEqual([28, 37, 26, 35])
  const lying = all.slice((ends[0]?.i ?? 0) + 1, ends[1]?.i)
  expect(lying.map(({ name }) => name)).toEqual(['w:p', 'w:tbl'])
  const width = allOf(lying[1] ?? document).find(({ name }) => name === 'w:tblW')?.attributes['w:w']
  expect(Math.round(Number(width) / MM)).toBe(225)
})

test.each([
  ['odd', 'footer3', 'right'],
  ['even', 'footer4', 'left'],
])('the number of an %s page that is turned stands where it does on others', (_, name, side) => {
  const footer = treeOf(parts.get(`word/${name}.xml`) ?? '')
  expect(misplaced(footer)).toEqual([])
  const of = (element: string) => allOf(footer).find((one) => one.name === element)?.attributes
  expect(of('w:textDirection')).toEqual({ 'w:val': 'tbRl' })
  expect(of('w:jc')).toEqual({ 'w:val': side })
})

test('a copy of it that comes back as it left changes nothing', () =>
  expect(findChanges(report, wordAsReturned(readDocx(bytes)))).toMatchObject({ changes: [], notes: [] }))
