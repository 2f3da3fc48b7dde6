import type { DisclosureRoles, DocumentCells, DocumentKind } from '../../report/template/figureRoles'
import type { Figure, TableCell, TableForm, TableRow } from '../../report/template/template'

/** Table two of 国办公开办函〔2021〕30号: 条例第二十条第（一）（五）（六）（八）项, ten numbers. */
const documents = [
  { id: 'regulations', label: '规章' },
  { id: 'normative', label: '行政规范性文件' },
] as const
const counts = [
  { id: 'made', label: '本年制发件数' },
  { id: 'repealed', label: '本年废止件数' },
  { id: 'valid', label: '现行有效件数' },
] as const
const DECISIONS = '本年处理决定数量'
const FEES = '本年收费金额（单位：万元）'

const item = (text: string): TableRow => [{ kind: 'label', text, heads: 'rows', columns: 4 }]
const subject: TableCell = { kind: 'label', text: '信息内容', heads: 'columns' }
const heading = (text: string): TableRow => [subject, { kind: 'label', text, heads: 'columns', columns: 3 }]
const single = (text: string, figure: string): TableRow => [
  { kind: 'label', text, heads: 'rows' },
  { kind: 'figure', figure, columns: 3 },
]

/** Layout of table two, four columns. */
export const disclosureTable: TableForm = {
  name: '主动公开政府信息情况',
  widths: [1, 1, 1, 1],
  head: [],
  body: [
    item('第二十条第（一）项'),
    [subject, ...counts.map(({ label }) => ({ kind: 'label', text: label, heads: 'columns' }) as const)],
    ...documents.map((document): TableRow => [
      { kind: 'label', text: document.label, heads: 'rows' },
      ...counts.map(({ id }) => ({ kind: 'figure', figure: `${document.id}_${id}` }) as const),
    ]),
    item('第二十条第（五）项'),
    heading(DECISIONS),
    single('行政许可', 'licensing'),
    item('第二十条第（六）项'),
    heading(DECISIONS),
    single('行政处罚', 'punishment'),
    single('行政强制', 'coercion'),
    item('第二十条第（八）项'),
    heading(FEES),
    single('行政事业性收费', 'feesWanYuan'),
  ],
}

const decision = (place: 'licensing' | 'punishment' | 'coercion', of: string): Figure => ({
  place,
  section: 'proactive',
  label: `${of} ${DECISIONS}`,
  kind: 'count',
  unit: '件',
  usual: [0, 50_000_000],
  hint: '包括已公开和依法不公开的全部处理决定',
  cell: true,
})

/** Figures of table two; documents are named `<kind>_<count>`. */
export const disclosureFigures: readonly Figure[] = [
  ...documents.flatMap((document) =>
    counts.map((count): Figure => ({
      place: `${document.id}_${count.id}`,
      section: 'proactive',
      label: `${document.label} ${count.label}`,
      kind: 'count',
      unit: '件',
      usual: [0, document.id === 'regulations' ? 1000 : 20_000],
      hint: '会同司法行政主管部门填写',
      cell: true,
    })),
  ),
  decision('licensing', '行政许可'),
  decision('punishment', '行政处罚'),
  decision('coercion', '行政强制'),
  {
    place: 'feesWanYuan',
    section: 'proactive',
    label: `行政事业性收费 ${FEES}`,
    kind: 'money',
    unit: '万元',
    usual: [0, 5_000_000],
    cell: true,
  },
]

const counted = (id: DocumentKind): DocumentCells => ({
  made: `${id}_made`,
  repealed: `${id}_repealed`,
  valid: `${id}_valid`,
})

/** Roles of table two for the checks. */
export const disclosureRoles: DisclosureRoles = {
  name: '表二',
  documents: { regulations: counted('regulations'), normative: counted('normative') },
  decisions: { licensing: 'licensing', punishment: 'punishment', coercion: 'coercion' },
  charges: 'feesWanYuan',
}
