import { describe, expect, test } from 'vitest'
import { excelFile } from '../../../../src/office/excelFile'
import { namesOfPlaces, placesByName } from '../../../../src/office/excel/placeNames'
import { sheetNames } from '../../../../src/office/excel/plan/sheetNames'
import { newDraft } from '../../../../src/report/draft/draft'
import { entryAt, type Report, statedFigures, titleOf } from '../../../../src/report/report'
import { cellsOf } from '../../../../src/report/template/tables'
import { written } from '../../../../src/report/values/parse'
import { placedCells } from '../../../../src/pages/tables/tableGrid'
import { tableBlock } from '../../../../src/pages/tables/tableBlock'
import { statutory } from '../../../../src/templates/statutory/statutory'
import { summary } from '../../../../src/templates/summary/summary'
import { completeReport } from '../../../fixtures/completeReport'
import { huaianReport } from '../../../fixtures/huaianReport'
import { allOf, type Node, partsOf, treeOf } from '../parts'
import { misplaced } from './excelOrder'
import { ownStatutory, towns, townReport } from './workbooks'

const REPORTS: readonly { name: string; report: Report }[] = [
  { name: 'summary', report: completeReport() },
  { name: 'summary without values', report: { template: summary, draft: newDraft(summary, 'empty') } },
  { name: 'statutory', report: huaianReport({ normative_made: '8（其中修订 2 件）' }) },
  { name: 'statutory without values', report: { template: statutory, draft: newDraft(statutory, 'empty') } },
  { name: 'a form that was edited', report: ownStatutory() },
  { name: 'a form of one’s own', report: townReport() },
]

interface Sheet {
  name: string
  root: Node
  texts: ReadonlyMap<string, string>
  merged: readonly string[]
}

const named = (node: Node, name: string): Node[] => allOf(node).filter((one) => one.name === name)

/** The sheets of a workbook, read by the test's own reader. */
function sheetsOf(parts: ReadonlyMap<string, string>): Sheet[] {
  const strings = treeOf(parts.get('xl/sharedStrings.xml') ?? '').children.map(
    (item) => item.children[0]?.text ?? '',
  )
  return named(treeOf(parts.get('xl/workbook.xml') ?? ''), 'sheet').map(({ attributes }, nth) => {
    const root = treeOf(parts.get(`xl/worksheets/sheet${nth + 1}.xml`) ?? '')
    const texts = named(root, 'c').map((cell): [string, string] => {
      const value = cell.children[0]?.text ?? ''
      return [
        cell.attributes['r'] ?? '',
        cell.attributes['t'] === 's' ? (strings[Number(value)] ?? '') : value,
      ]
    })
    const merged = named(root, 'mergeCell').map((merge) => merge.attributes['ref'] ?? '')
    return { name: attributes['name'] ?? '', root, texts: new Map(texts), merged }
  })
}

const letters = (column: number): string => String.fromCharCode(65 + column)

describe.each(REPORTS)('the workbook of $name', ({ report }) => {
  const { template } = report
  const { name, bytes } = excelFile(report)
  const parts = partsOf(bytes)
  const sheets = sheetsOf(parts)
  const names = new Map(
    named(treeOf(parts.get('xl/workbook.xml') ?? ''), 'definedName')
      .filter(({ attributes }) => attributes['name']?.startsWith('nb_'))
      .map(({ attributes, text }) => [attributes['name'] ?? '', text]),
  )

  test('is named for the report, and its bytes are the same each time', () => {
    expect(name).toMatch(/（数据表）\.xlsx$/u)
    expect(excelFile(structuredClone(report)).bytes).toEqual(bytes)
  })

  test('has every part that it names, each well-formed and in the order of the schema', () => {
    const types = treeOf(parts.get('[Content_Types].xml') ?? '')
    const listed = named(types, 'Override').map(({ attributes }) => attributes['PartName']?.slice(1))
    expect([...parts.keys()].filter((path) => !/_rels\/|Content_Types/u.test(path))).toEqual(listed)
    expect([...parts.values()].flatMap((xml) => misplaced(treeOf(xml)))).toEqual([])
    for (const [rels, folder] of [
      ['_rels/.rels', ''],
      ['xl/_rels/workbook.xml.rels', 'xl/'],
    ] as const)
      for (const { attributes } of treeOf(parts.get(rels) ?? '').children)
        expect(parts.has(`${folder}${attributes['Target']}`)).toBe(true)
  })

  test('has each figure that is asked for in one cell with a name, and its value there', () => {
    const inTables = template.sections.flatMap(({ table }) => (table ? cellsOf(table) : []))
    const places = [...names].map(([key]) => placesByName(template).get(key.toLowerCase()) ?? '')
    expect(new Set(names.values()).size).toBe(names.size)
    for (const place of [...statedFigures(report), ...inTables]) expect(places).toContain(place)
    for (const [key, formula] of names) {
      const [, sheet, column, row] = /^'(.+)'!\$([A-Z]+)\$(\d+)$/u.exec(formula) ?? []
      const on = sheets.find((one) => one.name === sheet)
      const place = placesByName(template).get(key.toLowerCase()) ?? ''
      expect(on?.name === '数据项').toBe(!inTables.includes(place))
      expect(on?.texts.get(`${column}${row}`)).toBe(written(entryAt(report, place)))
    }
  })

  test('has the tables cell by cell where the report has them, under its title', () => {
    const tables = template.sections.flatMap(({ table }) => (table ? [table] : []))
    const sheetsOfTables = sheets.filter((sheet) => sheet.name !== '数据项')
    expect(sheetsOfTables).toHaveLength(tables.length)
    tables.forEach((table, nth) => {
      const sheet = sheetsOfTables[nth]
      const { head, body } = tableBlock(report, 'table', table)
      const merged: string[] = []
      for (const { cell, row, column } of placedCells([...head, ...body])) {
        const at = `${letters(column)}${row + 3}`
        expect(sheet?.texts.get(at)).toBe(cell.text)
        if (cell.rows > 1 || cell.columns > 1)
          merged.push(`${at}:${letters(column + cell.columns - 1)}${row + cell.rows + 2}`)
      }
      expect(sheet?.merged.slice(2, -1)).toEqual(merged)
    })
    for (const { texts } of sheets) {
      expect(texts.get('A1')).toBe(titleOf(report))
      expect([...texts.values()].join('\n')).toContain('填好后在年报编辑器里“收回修改”选这个文件')
    }
  })
})

const formatOf = (place: string, report = townReport()): string => {
  const parts = partsOf(excelFile(report).bytes)
  const styles = treeOf(parts.get('xl/styles.xml') ?? '')
  const formula = new RegExp(`name="nb_${place}(?:\\.\\w+)?">'[^']+'!\\$(\\w+)\\$(\\d+)<`, 'u').exec(
    parts.get('xl/workbook.xml') ?? '',
  )
  const sheets = [...parts].filter(([path]) => path.includes('worksheets')).map(([, xml]) => treeOf(xml))
  const sheet = sheets[/^t\d\d/u.test(place) ? 2 : 0]
  const cell =
    sheet && named(sheet, 'c').find(({ attributes }) => attributes['r'] === `${formula?.[1]}${formula?.[2]}`)
  const xfs = styles.children.find((one) => one.name === 'cellXfs')
  const id = xfs?.children[Number(cell?.attributes['s'])]?.attributes['numFmtId'] ?? ''
  const own = named(styles, 'numFmt').find(({ attributes }) => attributes['numFmtId'] === id)
  return own?.attributes['formatCode'] ?? id
}

test('numbers are shown as the report prints them', () => {
  expect(formatOf('docs')).toBe('1')
  expect(formatOf('Docs')).toBe('0.0#')
  expect(formatOf('area')).toBe('0.00##')
  expect(formatOf('growth')).toBe('0')
  // Excel's own format would round it
  expect(formatOf('t00s')).toBe('0.000000')
  expect(formatOf('opened')).toBe('49')
})

test('what looks like a formula is text, and stays it when it is edited', () => {
  const parts = partsOf(excelFile(townReport()).bytes)
  expect([...parts.values()].join('')).not.toContain('<f>')
  expect(parts.get('xl/styles.xml')).toContain('quotePrefix="1"')
})

test('places that differ in case only have names that differ in more', () => {
  const names = namesOfPlaces(towns)
  expect(names.get('docs')?.toLowerCase()).not.toBe(names.get('Docs')?.toLowerCase())
  for (const [place, name] of names) expect(placesByName(towns).get(name.toLowerCase())).toBe(place)
})

test('names of sheets are such that Excel takes them', () => {
  const long = '政'.repeat(40)
  const names = sheetNames([
    '一、表',
    '一、表',
    '',
    '',
    "'a'",
    'a/b[1]:*?\\',
    long,
    long,
    '数据项',
    'History',
  ])
  expect(names).toEqual([
    '一、表',
    '一、表（2）',
    '表格',
    '表格（2）',
    'a',
    'a b 1',
    '政'.repeat(31),
    `${'政'.repeat(25)}（2）`,
    '数据项（2）',
    'History（2）',
  ])
})
