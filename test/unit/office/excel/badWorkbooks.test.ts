import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../../../src/docx/model/docxError'
import { ExcelError, type ExcelErrorCode, type FoundKind } from '../../../../src/office/excel/read/excelError'
import { readingExcel } from '../../../../src/office/readExcel'
import { wordFile } from '../../../../src/office/wordFile'
import { huaianReport } from '../../../fixtures/huaianReport'
import { seeded } from '../../../tools/hostile/mutations'
import { docxBytes, p, r, zipOf } from '../../../fixtures/docx'
import { Parts, readBack, townReport } from './workbooks'

const report = townReport()

/** How a file is refused; null for one that is read. */
function refused(bytes: Uint8Array): { code: ExcelErrorCode; found: FoundKind | null } | null {
  try {
    readBack(bytes, report)
    return null
  } catch (cause) {
    if (!(cause instanceof ExcelError)) throw cause
    return { code: cause.code, found: cause.found }
  }
}
const codeOf = (bytes: Uint8Array): ExcelErrorCode | null => refused(bytes)?.code ?? null

/** An OLE file with an entry of this name in its directory. */
function ole(name: string): Uint8Array {
  const bytes = new Uint8Array(4096)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.set(Array.from(name, (char) => [char.charCodeAt(0), 0]).flat(), 1024 + 128)
  return bytes
}
const relation = (target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Type="x/officeDocument" Target="${target}"/></Relationships>`

test.each<[string, Uint8Array, ExcelErrorCode, FoundKind | null]>([
  ['an empty file', new Uint8Array(), 'notZip', null],
  ['a text', strToU8('行政许可,3'), 'notZip', null],
  ['a PDF', strToU8('%PDF-1.7\n'), 'notZip', 'pdf'],
  ['a web page named .xls', strToU8('<html><table>'), 'notZip', 'html'],
  ['an .xls', ole('Workbook'), 'xls', null],
  ['a .doc', ole('WordDocument'), 'notExcel', 'word'],
  ['a .ppt', ole('PowerPoint Document'), 'notExcel', 'powerpoint'],
  ['a workbook with a password', ole('EncryptedPackage'), 'encrypted', null],
  ['a docx', docxBytes(p(r('甲'))), 'notExcel', 'word'],
  ['a report as a Word file', wordFile(report, { date: '2026-01-01' }).bytes, 'notExcel', 'word'],
  ['an .ods', zipOf({ mimetype: 'a', 'content.xml': '<a/>' }), 'notExcel', 'openDocument'],
  [
    'an .xlsb',
    zipOf({ '_rels/.rels': relation('xl/workbook.bin'), 'xl/workbook.bin': 'a' }),
    'notExcel',
    'xlsb',
  ],
  ['a zip file of pictures', zipOf({ 'a.jpg': 'a' }), 'notExcel', null],
  ['an xlsx without its workbook', zipOf({ 'xl/styles.xml': '<a/>' }), 'broken', null],
  ['other XML in its place', zipOf({ 'xl/workbook.xml': '<html/>' }), 'broken', null],
])('%s is refused by name', (_, bytes, code, found) => {
  expect(refused(bytes)).toEqual({ code, found })
})

describe('a workbook is refused', () => {
  const book = (): Parts => new Parts(report)
  test('that is cut off anywhere', () => {
    const whole = book().bytes()
    for (let length = 0; length < whole.length; length += 197)
      expect(codeOf(whole.subarray(0, length)), `${length} bytes`).toBe(length < 3 ? 'notZip' : 'broken')
  })
  test('that declares an entity', () => {
    const declared = '?><!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    for (const path of [
      'xl/workbook.xml',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
      'docProps/custom.xml',
    ])
      expect(
        codeOf(
          book()
            .change(path, (xml) => xml.replace('?>', declared))
            .bytes(),
        ),
        path,
      ).toBe('broken')
  })
  test('that becomes too large', () => {
    const bomb = book().change('xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('<sheetData>', `<sheetData>${' '.repeat(10_000_000)}`),
    )
    expect(bomb.bytes().length).toBeLessThan(60_000)
    expect(codeOf(bomb.bytes())).toBe('tooBig')
    expect(codeOf(new Uint8Array(LIMITS.file + 1))).toBe('tooBig')
  })
  test('that misses a sheet', () => {
    const gone = book()
    gone.parts.delete('xl/worksheets/sheet2.xml')
    expect(codeOf(gone.bytes())).toBe('broken')
  })
  test('that has a damaged part', () => {
    expect(
      codeOf(
        book()
          .change('xl/sharedStrings.xml', (xml) => xml.slice(0, -9))
          .bytes(),
      ),
    ).toBe('broken')
  })
})

describe('a workbook is read', () => {
  const values = readBack(new Parts(report).bytes(), report).values
  const sheet = 'xl/worksheets/sheet1.xml'
  test.each<[string, (parts: Parts) => Parts]>([
    [
      'with a merged cell over the whole sheet behind the table',
      (parts) =>
        parts.change(sheet, (xml) =>
          xml.replace('</mergeCells>', '<mergeCell ref="H1:XFD1048576"/></mergeCells>'),
        ),
    ],
    [
      'with merged cells that are none',
      (parts) =>
        parts.change(sheet, (xml) =>
          xml.replace(
            '</mergeCells>',
            '<mergeCell ref="Z9"/><mergeCell/><mergeCell ref="C9:A1"/></mergeCells>',
          ),
        ),
    ],
    [
      'with a cell at its last corner',
      (parts) =>
        parts.change(sheet, (xml) =>
          xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
        ),
    ],
    [
      'with extensions of newer programs',
      (parts) =>
        parts.change(sheet, (xml) =>
          xml.replace(
            '</worksheet>',
            '<extLst><ext xmlns:e="urn:e"><e:c r="C3"><e:v>9</e:v></e:c></ext></extLst></worksheet>',
          ),
        ),
    ],
    [
      'with names that point nowhere',
      (parts) =>
        parts.change('xl/workbook.xml', (xml) =>
          xml.replace(
            '</definedNames>',
            '<definedName name="nb_">x</definedName><definedName name="nb_docs" localSheetId="1">\'数据项\'!$A$1</definedName><definedName name="NB_gone">\'没有\'!$A$1</definedName><definedName name="nb_x">A1</definedName></definedNames>',
          ),
        ),
    ],
    [
      'with a picture that would be a bomb',
      (parts) => (parts.parts.set('xl/media/a.bmp', '\0'.repeat(9_000_000)), parts),
    ],
  ])('%s', (_, change) => {
    const back = readBack(change(new Parts(report)).bytes(), report)
    expect(new Map(back.values)).toEqual(values)
    expect(back.troubles).toEqual([])
  })

  test('in many steps', () => {
    const huaian = huaianReport()
    const steps = readingExcel(new Parts(huaian).bytes(), huaian)
    let count = 0
    while (!steps.next().done) count += 1
    expect(count).toBeGreaterThan(15)
  })
})

test('XML with pieces lost or doubled is read or refused, and never ends otherwise', () => {
  const next = seeded(17)
  const paths = [
    'xl/workbook.xml',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet3.xml',
  ]
  const codes = Array.from({ length: 150 }, (_, nth) => {
    const book = new Parts(report)
    const path = paths[nth % paths.length] ?? ''
    const xml = book.parts.get(path) ?? ''
    const from = Math.floor(next() * xml.length)
    const other = Math.floor(next() * xml.length)
    const piece = xml.slice(other, other + Math.floor(next() * 60))
    book.parts.set(path, xml.slice(0, from) + piece + xml.slice(from + Math.floor(next() * 60)))
    return codeOf(book.bytes())
  })
  expect(new Set(codes)).toEqual(new Set(['broken', null]))
})

test('elements that are whole, in any order and with any attributes, are read without a fault', () => {
  const next = seeded(23)
  const any = <T>(list: readonly T[], fallback: T): T => list[Math.floor(next() * list.length)] ?? fallback
  const some = (depth: number): string =>
    Array.from({ length: Math.floor(next() * 5) }, () => {
      const name = any(['row', 'c', 'v', 'f', 'is', 't', 'r', 'rPh', 'mergeCell', 'sheetData'], 'c')
      const at = any(['A1', 'C3', 'XFE1', '', 'C99999999', '-1', 'C3:D4'], 'A1')
      const type = any(['s', 'n', 'b', 'e', 'd', 'str', 'inlineStr', '?'], 's')
      const text = any(['1', '-7', '1e999', '99999999999', '甲', '0x10', ' '], '1')
      return `<${name} r="${at}" ref="${at}" t="${type}" s="${text}">${depth > 0 ? some(depth - 1) : text}</${name}>`
    }).join('')
  for (let nth = 0; nth < 100; nth += 1) {
    const book = new Parts(report).change('xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(/<sheetData>.*<\/sheetData>/u, `<sheetData>${some(5)}</sheetData>`),
    )
    expect(codeOf(book.bytes())).toBeNull()
  }
})
