import type { RequestRoles, RequestRow } from '../../report/template/figureRoles'
import type { Figure, Rule, TableCell, TableForm, TableRow } from '../../report/template/template'

/** Table three of 国办公开办函〔2021〕30号: 25 rows by seven columns of applicants. Figures are named `<row>_<column>`. */
const columns = [
  { id: 'naturalPerson', label: '自然人' },
  { id: 'commercial', label: '商业企业' },
  { id: 'research', label: '科研机构' },
  { id: 'welfare', label: '社会公益组织' },
  { id: 'legal', label: '法律服务机构' },
  { id: 'other', label: '其他' },
  { id: 'total', label: '总计' },
] as const

const groups = [
  {
    label: '（三）不予公开',
    rows: [
      ['deny1', '1.属于国家秘密'],
      ['deny2', '2.其他法律行政法规禁止公开'],
      ['deny3', '3.危及“三安全一稳定”'],
      ['deny4', '4.保护第三方合法权益'],
      ['deny5', '5.属于三类内部事务信息'],
      ['deny6', '6.属于四类过程性信息'],
      ['deny7', '7.属于行政执法案卷'],
      ['deny8', '8.属于行政查询事项'],
    ],
  },
  {
    label: '（四）无法提供',
    rows: [
      ['unable1', '1.本机关不掌握相关政府信息'],
      ['unable2', '2.没有现成信息需要另行制作'],
      ['unable3', '3.补正后申请内容仍不明确'],
    ],
  },
  {
    label: '（五）不予处理',
    rows: [
      ['refuse1', '1.信访举报投诉类申请'],
      ['refuse2', '2.重复申请'],
      ['refuse3', '3.要求提供公开出版物'],
      ['refuse4', '4.无正当理由大量反复申请'],
      ['refuse5', '5.要求行政机关确认或重新出具已获取信息'],
    ],
  },
  {
    label: '（六）其他处理',
    rows: [
      ['other1', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
      ['other2', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
      ['other3', '3.其他'],
    ],
  },
] as const

const NEW = '一、本年新收政府信息公开申请数量'
const CARRIED_IN = '二、上年结转政府信息公开申请数量'
const RESULTS = '三、本年度办理结果'
const GRANTED = '（一）予以公开'
const PARTIAL = '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'
const TOTAL = '（七）总计'
const CARRIED_OUT = '四、结转下年度继续办理'

/**
 * Key and label of each row from top to bottom; in a group the label is the group's and the row's with a space between.
 */
export const requestRows: readonly { key: string; label: string }[] = [
  { key: 'new', label: NEW },
  { key: 'carried_in', label: CARRIED_IN },
  { key: 'granted', label: GRANTED },
  { key: 'partial', label: PARTIAL },
  ...groups.flatMap(({ label, rows }) => rows.map(([key, row]) => ({ key, label: `${label} ${row}` }))),
  { key: 'total', label: TOTAL },
  { key: 'carried_out', label: CARRIED_OUT },
]
const results = requestRows.slice(2, -2).map(({ key }) => key)

const label = (
  text: string,
  heads: 'columns' | 'rows' | 'nothing',
  span: { columns?: number; rows?: number } = {},
): TableCell => ({ kind: 'label', text, heads, ...span })
const numbers = (key: string): TableCell[] =>
  columns.map(({ id }) => ({ kind: 'figure', figure: `${key}_${id}` }))

const groupRows: TableRow[] = groups.flatMap((group) =>
  group.rows.map(([key, text], i): TableRow => [
    ...(i === 0 ? [label(group.label, 'rows', { rows: group.rows.length })] : []),
    label(text, 'rows'),
    ...numbers(key),
  ]),
)

/** Layout of table three, ten columns: three for labels, seven for numbers. */
export const requestTable: TableForm = {
  name: '收到和处理政府信息公开申请情况',
  widths: [754, 921, 3271, 685, 685, 685, 685, 685, 685, 685],
  head: [
    [
      label('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 'nothing', {
        columns: 3,
        rows: 3,
      }),
      label('申请人情况', 'columns', { columns: 7 }),
    ],
    [
      label('自然人', 'columns', { rows: 2 }),
      label('法人或其他组织', 'columns', { columns: 5 }),
      label('总计', 'columns', { rows: 2 }),
    ],
    columns.slice(1, 6).map((column) => label(column.label, 'columns')),
  ],
  body: [
    [label(NEW, 'rows', { columns: 3 }), ...numbers('new')],
    [label(CARRIED_IN, 'rows', { columns: 3 }), ...numbers('carried_in')],
    [label(RESULTS, 'rows', { rows: 22 }), label(GRANTED, 'rows', { columns: 2 }), ...numbers('granted')],
    [label(PARTIAL, 'rows', { columns: 2 }), ...numbers('partial')],
    ...groupRows,
    [label(TOTAL, 'rows', { columns: 2 }), ...numbers('total')],
    [label(CARRIED_OUT, 'rows', { columns: 3 }), ...numbers('carried_out')],
  ],
}

/** Figures of table three, row by row. */
export const requestFigures: readonly Figure[] = requestRows.flatMap((row) =>
  columns.map((column): Figure => ({
    place: `${row.key}_${column.id}`,
    section: 'requests',
    label: `${row.label} ${column.label}`,
    kind: 'count',
    unit: '件',
    usual: [0, 200_000],
    cell: true,
  })),
)

/**
 * H1: each row's kinds of applicants add up to 总计; H2: each column's results add up to （七）总计; H3:
 * 第一项加第二项之和，等于第三项加第四项之和, as the form itself prints.
 */
export const requestRules: readonly Rule[] = [
  ...requestRows.map((row): Rule => ({
    id: `H1-${row.key}`,
    severity: 'error',
    kind: 'sum',
    name: row.key === 'total' ? '第七项总计（本行）' : `“${row.label}”总计`,
    total: `${row.key}_total`,
    parts: columns.slice(0, -1).map(({ id }) => `${row.key}_${id}`),
  })),
  ...columns.map((column): Rule => ({
    id: `H2-${column.id}`,
    severity: 'error',
    kind: 'sum',
    name: `第七项总计（${column.label}列）`,
    total: `total_${column.id}`,
    parts: results.map((key) => `${key}_${column.id}`),
  })),
  ...columns.map((column): Rule => ({
    id: `H3-${column.id}`,
    severity: 'error',
    kind: 'balance',
    name: `${column.label}列`,
    left: [`new_${column.id}`, `carried_in_${column.id}`],
    leftNames: ['新收', '结转'],
    right: [`total_${column.id}`, `carried_out_${column.id}`],
    rightNames: ['办理结果', '结转下年'],
  })),
]

/** 上年结转 takes over last year's 结转下年度 (H7), column by column. */
export const requestsCarried = columns.map(({ id }) => ({
  from: `carried_out_${id}`,
  to: `carried_in_${id}`,
  name: '结转下年度继续办理',
}))

const row = (key: string): RequestRow => ({
  by: {
    naturalPerson: `${key}_naturalPerson`,
    commercial: `${key}_commercial`,
    research: `${key}_research`,
    welfare: `${key}_welfare`,
    legal: `${key}_legal`,
    other: `${key}_other`,
  },
  total: `${key}_total`,
})
const outcomeKeys = ['granted', 'partial', ...groups.flatMap(({ rows }) => rows.map(([key]) => key))] as const

/** Roles of table three for the checks. */
export const requestRoles: RequestRoles = {
  name: '表三',
  received: row('new'),
  carriedIn: row('carried_in'),
  handled: row('total'),
  carriedOut: row('carried_out'),
  outcomes: Object.fromEntries(outcomeKeys.map((key) => [key, row(key)])),
}
