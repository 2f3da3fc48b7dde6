import { strToU8, zipSync } from 'fflate'
import { excelFile } from '../../../../src/office/excelFile'
import { readingExcel } from '../../../../src/office/readExcel'
import type { ReturnedTable } from '../../../../src/office/excel/read/returned'
import { newDraft } from '../../../../src/report/draft/draft'
import type { Report } from '../../../../src/report/report'
import { runToEnd } from '../../../../src/report/runToEnd'
import { ownReport } from '../../../../src/report/structure/ownForm'
import type { Figure, TableRow, Template } from '../../../../src/report/template/template'
import { huaianReport } from '../../../fixtures/huaianReport'
import { village } from '../../../fixtures/village/village'
import { partsOf } from '../parts'

/** A form of one's own with two tables whose rows are told apart by the row over them, and figures whose places differ in case only. */
const ROWS = ['甲镇', '乙镇'] as const
const GROUPS = ['上半年', '下半年'] as const
const cells = GROUPS.flatMap((_, g) => ROWS.map((_row, r) => [`t${g}${r}n`, `t${g}${r}s`] as const))
const rowOf = (label: string, own: readonly string[]): TableRow => [
  { kind: 'label', text: label, heads: 'rows' },
  ...own.map((figure) => ({ kind: 'figure', figure }) as const),
]
const groupOf = (label: string, g: number): TableRow[] => {
  const rows = ROWS.map((row, r) => rowOf(row, cells[g * ROWS.length + r] ?? []))
  return [[{ kind: 'label', text: label, heads: 'rows', columns: 3 }], ...rows]
}
const body = GROUPS.flatMap(groupOf)
const figures: readonly Figure[] = [
  { place: 'docs', section: 'v_words', label: '文件数', kind: 'count', unit: '件' },
  { place: 'Docs', section: 'v_words', label: '文件率', kind: 'rate', unit: '%', decimals: 1 },
  { place: 'area', section: 'v_words', label: '面积', kind: 'measure', unit: '公顷', decimals: 2 },
  { place: 'growth', section: 'v_words', label: '增幅', kind: 'change', unit: '个百分点', decimals: 0 },
  { place: 'opened', section: 'v_words', label: '开放日', kind: 'monthDay', unit: '', style: 'dotted' },
  { place: 'held', section: 'v_words', label: '会议日', kind: 'monthDay', unit: '', style: 'chinese' },
  { place: 'began', section: 'v_words', label: '开始日期', kind: 'date', unit: '' },
  { place: 'most', section: 'v_words', label: '高峰月份', kind: 'month', unit: '月' },
  { place: 'score', section: 'v_words', label: '得分', kind: 'score', unit: '分', decimals: 1 },
  ...cells.flatMap(([n, s], nth): Figure[] => [
    { place: n, section: 'towns', label: `各镇件数${nth}`, kind: 'count', unit: '件', cell: true },
    { place: s, section: 'towns', label: `各镇金额${nth}`, kind: 'money', unit: '万元', cell: true },
  ]),
]
export const towns: Template = {
  ...village,
  sections: [
    ...village.sections,
    {
      place: 'towns',
      heading: '三、各镇情况',
      short: '各镇/情况：[全部]及一个比表格软件所允许的三十一个字还要长得多的名称',
      level: 1,
      guidance: '',
      starter: [],
      table: {
        name: '各镇情况',
        widths: [2, 1, 1],
        head: [
          [
            { kind: 'label', text: '镇', heads: 'columns' },
            { kind: 'label', text: '件数', heads: 'columns' },
            { kind: 'label', text: '金额', heads: 'columns' },
          ],
        ],
        body,
      },
    },
  ],
  figures: [...village.figures, ...figures],
}

export const townValues = {
  v_name: '东村',
  v_when: '2025',
  v_asked: '12',
  v_answered: '10（其中部分公开 2 件）',
  docs: '1234',
  Docs: '97.5',
  area: '12.50',
  growth: '3.2',
  opened: '5.10',
  held: '3月12日',
  began: '2025年7月1日',
  most: '7',
  score: '9.6',
  t00n: '3',
  t00s: '123456789.123456',
  t01n: '=1+1',
  t11s: '0.1',
}
export const townReport = (values: Readonly<Record<string, string>> = townValues): Report => ({
  template: towns,
  draft: newDraft(towns, 'towns', values),
})

/** A built-in form that became its draft's own. */
export const ownStatutory = (): Report => ownReport(huaianReport())

export const readBack = (bytes: Uint8Array, report: Report): ReturnedTable =>
  runToEnd(readingExcel(bytes, report))

/** The part of the workbook without the names of cells. */
export const namesGone = (xml: string): string =>
  xml.replace(/<definedName name="nb_[^>]*>[^<]*<\/definedName>/gu, '')

const written = new WeakMap<Report, ReadonlyMap<string, string>>()

/** The parts of a report's workbook, written once. */
function partsOfReport(report: Report): ReadonlyMap<string, string> {
  const parts = written.get(report) ?? partsOf(excelFile(report).bytes)
  written.set(report, parts)
  return parts
}

/** The parts of a workbook, to be changed as other programs do. */
export class Parts {
  readonly parts: Map<string, string>
  constructor(report: Report) {
    this.parts = new Map(partsOfReport(report))
  }

  change(path: string, change: (xml: string) => string): this {
    const before = this.parts.get(path) ?? ''
    const after = change(before)
    if (after === before) throw new Error(`nothing to change in ${path}`)
    this.parts.set(path, after)
    return this
  }

  /** Sheet part and address of the cell that has the name of a place. */
  cellOf(place: string): { path: string; address: string } {
    const names = this.parts.get('xl/workbook.xml') ?? ''
    const [, sheet = '', column = '', row = ''] =
      new RegExp(`name="nb_${place}(?:\\.[0-9a-f]+)?">'([^']+)'!\\$([A-Z]+)\\$(\\d+)<`, 'u').exec(names) ?? []
    const sheets = Array.from(names.matchAll(/<sheet name="([^"]+)"/gu), ([, name]) => name)
    return { path: `xl/worksheets/sheet${sheets.indexOf(sheet) + 1}.xml`, address: `${column}${row}` }
  }

  /** Puts other markup in place of a value's cell; `{r}` stands for its address. */
  cell(place: string, markup: string): this {
    const { path, address } = this.cellOf(place)
    const cell = new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`, 'u')
    return this.change(path, (xml) => xml.replace(cell, () => markup.replace('{r}', `r="${address}"`)))
  }

  /** Adds a look with a number format; its number. */
  format(code: string): number {
    const path = 'xl/styles.xml'
    const styles = this.parts.get(path) ?? ''
    const id = 300 + (styles.match(/<numFmt /gu)?.length ?? 0)
    const format = `<numFmt numFmtId="${id}" formatCode="${code}"/>`
    const count = styles.slice(styles.indexOf('<cellXfs')).match(/<xf /gu)?.length ?? 0
    this.change(path, (xml) =>
      (xml.includes('<numFmts')
        ? xml.replace('</numFmts>', `${format}</numFmts>`)
        : xml.replace('<fonts', `<numFmts>${format}</numFmts><fonts`)
      ).replace('</cellXfs>', `<xf numFmtId="${id}"/></cellXfs>`),
    )
    return count
  }

  bytes(): Uint8Array {
    return zipSync(Object.fromEntries([...this.parts].map(([path, xml]) => [path, strToU8(xml)])))
  }
}
