import type { DisputeBlock, DisputeCells, DisputeRoles } from '../../report/template/figureRoles'
import type { Figure, Rule, TableForm } from '../../report/template/template'

/** Table four of 国办公开办函〔2021〕30号: 行政复议 and 行政诉讼, one row of 15 numbers, named `<block>_<result>`. */
const blocks = [
  { id: 'review', label: '行政复议' },
  { id: 'litigationDirect', label: '行政诉讼 未经复议直接起诉' },
  { id: 'litigationAfterReview', label: '行政诉讼 复议后起诉' },
] as const
const results = [
  { id: 'maintain', label: '结果维持' },
  { id: 'correct', label: '结果纠正' },
  { id: 'other', label: '其他结果' },
  { id: 'pending', label: '尚未审结' },
  { id: 'total', label: '总计' },
] as const

/** Layout of table four, 15 columns. */
export const disputeTable: TableForm = {
  name: '政府信息公开行政复议、行政诉讼情况',
  widths: Array.from({ length: 15 }, () => 1),
  head: [
    [
      { kind: 'label', text: '行政复议', heads: 'columns', columns: 5 },
      { kind: 'label', text: '行政诉讼', heads: 'columns', columns: 10 },
    ],
    [
      ...results.map(({ label }) => ({ kind: 'label', text: label, heads: 'columns', rows: 2 }) as const),
      { kind: 'label', text: '未经复议直接起诉', heads: 'columns', columns: 5 },
      { kind: 'label', text: '复议后起诉', heads: 'columns', columns: 5 },
    ],
    [...results, ...results].map(({ label }) => ({ kind: 'label', text: label, heads: 'columns' }) as const),
  ],
  body: [
    blocks.flatMap((block) =>
      results.map((result) => ({ kind: 'figure', figure: `${block.id}_${result.id}` }) as const),
    ),
  ],
}

/** Figures of table four. */
export const disputeFigures: readonly Figure[] = blocks.flatMap((block) =>
  results.map((result): Figure => ({
    place: `${block.id}_${result.id}`,
    section: 'disputes',
    label: `${block.label} ${result.label}`,
    kind: 'count',
    unit: '件',
    usual: [0, 20_000],
    cell: true,
  })),
)

/** H4: in each block 维持, 纠正, 其他 and 尚未审结 add up to 总计. */
export const disputeRules: readonly Rule[] = blocks.map((block) => ({
  id: `H4-${block.id}`,
  severity: 'error',
  kind: 'sum',
  name: `${block.label}总计`,
  total: `${block.id}_total`,
  parts: results.slice(0, -1).map(({ id }) => `${block.id}_${id}`),
}))

const block = (id: DisputeBlock): DisputeCells => ({
  maintain: `${id}_maintain`,
  correct: `${id}_correct`,
  other: `${id}_other`,
  pending: `${id}_pending`,
  total: `${id}_total`,
})

/** Roles of table four for the checks. */
export const disputeRoles: DisputeRoles = {
  name: '表四',
  blocks: {
    review: block('review'),
    litigationDirect: block('litigationDirect'),
    litigationAfterReview: block('litigationAfterReview'),
  },
}
