import { expect, test } from 'vitest'
import { htmlPieces } from '../../../src/import/pieces/htmlPieces'
import { documentRows } from '../../../src/recognise/tables/documentRows'
import { tableOf } from '../../../src/recognise/tables/tableOf'
import { superLinear } from './growth'

type Source = readonly [string, (chars: number) => string]
const HEAD = '项目\t收件\t即办\t承诺办\t退件'
/** A row of five cells for every eight characters: sixteen thousand characters make ten thousand cells. */
const rows = (chars: number, row: (n: number) => string): string =>
  [HEAD, ...Array.from({ length: Math.ceil(chars / 8) }, (_, n) => row(n))].join('\n')

const tall: readonly Source[] = [
  ['plain', (chars) => rows(chars, (n) => `街道${n}\t${2 * n}\t${n}\t${n}\t0`)],
  ['nothing but zeros', (chars) => rows(chars, (n) => `街道${n}\t0\t0\t0\t0`)],
  ['one label', (chars) => rows(chars, () => '街道\t1\t1\t0\t0')],
  ['totals', (chars) => rows(chars, () => '合计\t1\t1\t0\t0')],
  ['subtotals', (chars) => rows(chars, (n) => `${['小计', '甲', '合计', '总计'][n % 4] ?? ''}\t1\t1\t0\t0`)],
  ['parts', (chars) => rows(chars, () => '其中：甲\t1\t1\t0\t0')],
  ['blank', (chars) => rows(chars, (n) => `街道${n}\txx\t\t—\t＊`)],
]
const wide: readonly Source[] = [
  ['plain', (chars) => wideRows(chars, (n) => String(n))],
  ['totals', (chars) => wideRows(chars, () => '0')],
]
/** Forty rows of up to as many columns as a table may have. */
function wideRows(chars: number, cell: (n: number) => string): string {
  const columns = Math.ceil(chars / 64)
  const line = (first: string, of: (n: number) => string): string =>
    [first, ...Array.from({ length: columns }, (_, n) => of(n))].join('\t')
  return [
    line('项目', (n) => (n % 3 ? `第${n}类` : '合计')),
    ...Array.from({ length: 40 }, (_, y) => line(`街道${y}`, cell)),
  ].join('\n')
}

const read = (text: string): unknown =>
  tableOf(documentRows(text.split('\n').map((line) => line.split('\t'))), { prefix: 't', section: 's' })

test('a table of ten thousand cells is read, in time by their number', () => {
  const [, plain] = tall[0] ?? ['', () => '']
  expect(read(plain(16_000))).toMatchObject({
    table: { widths: [{}, {}, {}, {}, {}].map(() => expect.any(Number)) },
  })
  expect(superLinear(read, tall)).toEqual([])
  expect(superLinear(read, wide)).toEqual([])
})

test('spans of any size cost no more than the table has cells', () => {
  const spanned = (attributes: string) => (chars: number) =>
    `<table>${`<tr><td ${attributes}>甲</td><td ${attributes}>1</td></tr>`.repeat(Math.ceil(chars / 40))}</table>`
  const sources: readonly Source[] = [
    ['wide', spanned('colspan=1000')],
    ['deep', spanned('rowspan=65534')],
    ['both', spanned('colspan=1000 rowspan=65534')],
    ['small', spanned('colspan=2 rowspan=3')],
  ]
  const readPage = (text: string): unknown =>
    htmlPieces(text).pieces.map((piece) =>
      piece.kind === 'grid'
        ? tableOf(documentRows(piece.rows, piece.spans), { prefix: 't', section: 's' })
        : null,
    )
  expect(superLinear(readPage, sources)).toEqual([])
})
