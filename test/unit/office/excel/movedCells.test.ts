import { describe, expect, test } from 'vitest'
import type { Report } from '../../../../src/report/report'
import { completeReport } from '../../../fixtures/completeReport'
import { huaianReport } from '../../../fixtures/huaianReport'
import { namesGone, Parts, readBack, townReport, townValues } from './workbooks'

const report = townReport()
const parts = (): Parts => new Parts(report)

/** The report, and what comes back of its workbook when somebody did this to it. */
const REPORTS: readonly [string, () => Report][] = [
  ['towns', () => report],
  ['summary', completeReport],
  ['statutory', () => huaianReport()],
]

describe.each(REPORTS)('cells of the %s form are found', (_, made) => {
  const own = made()
  const whole = readBack(new Parts(own).bytes(), own)

  test('by their labels where names are gone', () => {
    const bytes = new Parts(own).change('xl/workbook.xml', namesGone).bytes()
    const back = readBack(bytes, own)
    expect(back.values).toEqual(whole.values)
    expect([back.missing, back.unknown, back.troubles]).toEqual([[], [], []])
  })

  test('by their labels where names lost their cells', () => {
    const bytes = new Parts(own)
      .change('xl/workbook.xml', (xml) =>
        xml.replace(/(<definedName name="nb_[^>]*>)[^<]*</gu, "$1'数据项'!#REF!<"),
      )
      .bytes()
    expect(readBack(bytes, own).values).toEqual(whole.values)
  })

  test('on sheets that were renamed', () => {
    const renamed = new Parts(own).change('xl/workbook.xml', (xml) =>
      xml.replace(/<sheet name="([^"]*)"/gu, '<sheet name="改 $1"').replace(/>'([^']*)'!/gu, ">'改 $1'!"),
    )
    const back = readBack(renamed.bytes(), own)
    expect(back.values).toEqual(whole.values)
    expect([back.missing, back.unknown, back.troubles]).toEqual([[], [], []])
  })

  test.each([
    ['columns were inserted', 2, 0],
    ['rows were inserted', 0, 3],
  ])('where %s on the left or above', (_name, columns, rows) => {
    const moved = (address: string): string =>
      address.replace(
        /(\$?)([A-Z]+)(\$?)(\d+)/gu,
        (_all, a: string, letters: string, b: string, row: string) => {
          const code = letters.charCodeAt(0) + columns
          return `${a}${String.fromCharCode(code)}${b}${Number(row) + rows}`
        },
      )
    const book = new Parts(own).change('xl/workbook.xml', (xml) =>
      xml.replace(/!\$[A-Z]\$\d+</gu, (at) => moved(at)),
    )
    for (const path of [...book.parts.keys()].filter((one) => one.includes('worksheets')))
      book.change(path, (xml) =>
        xml
          .replace(/<c r="([A-Z]+\d+)"/gu, (all) => moved(all))
          .replace(/<row r="(\d+)"/gu, (_all, row: string) => `<row r="${Number(row) + rows}"`)
          .replace(/<mergeCell ref="[^"]*"/gu, (all) => moved(all)),
      )
    const back = readBack(book.bytes(), own)
    expect(back.values).toEqual(whole.values)
    expect([back.missing, back.unknown, back.troubles]).toEqual([[], [], []])
    // the labels alone find them there too
    const alone = readBack(book.change('xl/workbook.xml', namesGone).bytes(), own)
    expect(alone.values).toEqual(whole.values)
  })
})

test('rows that were sorted are read by their labels, and that is told', () => {
  const book = parts()
  const { path, address } = book.cellOf('docs')
  const other = book.cellOf('score').address
  const [first, second] = [address, other].map((one) => one.replace(/\D/gu, ''))
  // what stands in the two rows changes places, and names stay where they are
  book.change(path, (xml) => {
    const row = (nth = ''): RegExp => new RegExp(`<row r="${nth}"[^>]*>(.*?)</row>`, 'u')
    const [one = '', two = ''] = [first, second].map((nth) => row(nth).exec(xml)?.[1])
    const at = (cells: string, nth = ''): string => cells.replace(/ r="([A-Z])\d+"/gu, ` r="$1${nth}"`)
    return xml.replace(one, '@one@').replace(two, at(one, second)).replace('@one@', at(two, first))
  })
  const { values, troubles } = readBack(book.bytes(), report)
  expect(values.get('docs')).toBe(townValues.docs)
  expect(values.get('score')).toBe(townValues.score)
  expect(troubles).toEqual(['“数据项”里的行或列换过位置，已按行列的名称对应，请核对。'])
})

test('values of two cells that were merged are not taken for either', () => {
  const book = parts()
  const { path, address } = book.cellOf('t00n')
  const second = book.cellOf('t00s').address
  book.change(path, (xml) =>
    xml.replace('</mergeCells>', `<mergeCell ref="${address}:${second}"/></mergeCells>`),
  )
  const { values, troubles } = readBack(book.bytes(), report)
  expect([values.get('t00n'), values.get('t00s')]).toEqual([undefined, undefined])
  expect(troubles).toEqual(['“各镇件数0”、“各镇金额0”的单元格合并成了一格，没有收回。'])
})

test('a cell that was merged with an empty one is read where its value went', () => {
  const book = parts()
  const { path, address } = book.cellOf('docs')
  const unit = address.replace('C', 'D')
  book.change(path, (xml) =>
    xml.replace('</mergeCells>', `<mergeCell ref="${address}:${unit}"/></mergeCells>`),
  )
  expect(readBack(book.bytes(), report).values.get('docs')).toBe(townValues.docs)
})

test('what stands beside the report’s cells is told in words', () => {
  const book = parts()
  const { path } = book.cellOf('t00n')
  book
    .change(path, (xml) =>
      xml.replace('</sheetData>', '<row r="40"><c r="B40"><v>77</v></c></row></sheetData>'),
    )
    .change('xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(
        '</sheetData>',
        '<row r="41"><c r="B41" t="inlineStr"><is><t>新的一项</t></is></c><c r="C41"><v>5</v></c></row></sheetData>',
      ),
    )
    .change('xl/workbook.xml', (xml) =>
      xml.replace('</sheets>', '<sheet name="草稿" sheetId="9" r:id="rId1"/></sheets>'),
    )
  const { unknown, values } = readBack(book.bytes(), report)
  expect(unknown).toEqual([
    '“数据项”的 C41：5',
    expect.stringMatching(/^“各镇 情况.*的 B40：77$/u),
    '工作表“草稿”没有读',
  ])
  expect(values.size).toBe(readBack(parts().bytes(), report).values.size)
})

test('a sheet that was deleted is missing, and nothing of it is blank', () => {
  const book = parts()
    .change('xl/workbook.xml', (xml) => xml.replace(/<sheet name="各镇[^>]*>/u, ''))
    .change('xl/workbook.xml', (xml) => xml.replace(/>'各镇[^<]*</gu, '>#REF!<'))
  const { missing, blanks } = readBack(book.bytes(), report)
  expect(missing).toContain('t00n')
  expect(missing).toHaveLength(8)
  expect(blanks.filter((place) => /^t\d/u.test(place))).toEqual([])
})

test('whatever prefix and edition a program writes, the same is read', () => {
  const book = parts()
  for (const [path, xml] of book.parts)
    if (path.startsWith('xl/') && !path.endsWith('.rels'))
      book.parts.set(
        path,
        xml
          .replace(/(<\/?)([A-Za-z])/gu, '$1q:$2')
          .replace(
            'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
            'xmlns:q="http://purl.oclc.org/ooxml/spreadsheetml/main"',
          ),
      )
  expect(readBack(book.bytes(), report).values).toEqual(readBack(parts().bytes(), report).values)
})

test('cells that do not say where they stand follow each other', () => {
  const book = parts().change('xl/worksheets/sheet1.xml', (xml) =>
    xml.replace(/(<(?:c|row)) r="[^"]*"/gu, '$1'),
  )
  expect(readBack(book.bytes(), report).values).toEqual(readBack(parts().bytes(), report).values)
})
