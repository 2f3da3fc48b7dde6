import type { DisputeBlock, DisputeResult } from '../../../report/template/figureRoles'
import { each, said, type Word } from './word'

const REVIEW: readonly DisputeBlock[] = ['review']
const LITIGATION: readonly DisputeBlock[] = ['litigationDirect', 'litigationAfterReview']
const CASES = ['', '案件', '案', '申请', '数量', '总数', '总量']

const SUES = said(`
      起诉 提起诉讼 诉讼 提起行政诉讼 诉至法院 向法院起诉 提起的诉讼
    `)
/** 未经复议径行起诉: the words in which 起诉 is at once. */
const LITIGATED_AT_ONCE = each(
  each(
    ['未经复议', '未经行政复议', '未申请复议', '不经复议', ''],
    ['径行', '径直', '即', '就', '而', '程序直接', '径向法院'],
  ),
  SUES,
).concat(['未经复议提起诉讼', '未经行政复议起诉', '未经复议的', '径行起诉的'])
const LITIGATED_AFTER = each(
  each(
    [
      '经复议后',
      '复议后',
      '经行政复议后',
      '行政复议后',
      '不服复议决定',
      '对复议决定不服',
      '对复议结果不服',
      '先复议后',
      '经复议',
    ],
    ['再', '又', '再次', '而', '再行', '继续'],
  ),
  SUES,
).concat([
  '不服复议决定起诉',
  '对复议决定不服起诉',
  '不服复议决定提起诉讼',
  '先复议后起诉',
  '对复议决定不服提起诉讼',
  '经复议后提起行政诉讼',
])

const cases = (blocks: readonly DisputeBlock[], words: readonly string[], yes: string, no: string): Word => ({
  means: { is: 'cases', blocks },
  words,
  yes,
  no,
})
const result = (
  means: DisputeResult | 'decided',
  words: readonly string[],
  yes: string,
  no: string,
  unsure?: true,
): Word => ({ means: { is: 'result', result: means }, words, yes, no, ...(unsure && { unsure }) })

/** 行政复议, 行政诉讼 and their results: table four. */
export const disputes: readonly Word[] = [
  cases(
    REVIEW,
    [
      ...each(
        said(`
      行政复议 复议 被复议 被行政复议 被申请复议 被申请行政复议 被提起行政复议 被提起复议
    `),
        CASES,
      ),
      ...said(`
      被提行政复议 信息公开复议 政府信息公开行政复议 政府信息公开复议 信息公开行政复议 信息公开类行政复议
      政府信息公开类行政复议
    `),
    ],
    '被复议24件',
    '被诉24件',
  ),
  cases(
    LITIGATION,
    [
      ...each(
        said(`
      行政诉讼 诉讼 被诉 被起诉 被提起诉讼 被提起行政诉讼 应诉 行政应诉 涉诉
    `),
        CASES,
      ),
      ...said(`
      信息公开诉讼 政府信息公开行政诉讼 政府信息公开诉讼 信息公开行政诉讼 信息公开类行政诉讼
      政府信息公开类行政诉讼
    `),
    ],
    '被诉15件',
    '被复议15件',
  ),
  cases(
    ['litigationDirect'],
    said(`
      未经复议直接起诉 直接起诉 未经复议直接提起诉讼 直接提起诉讼 直接提起行政诉讼 未经复议起诉
      未经行政复议直接起诉 未经复议直接诉讼 直接诉讼
    `).concat(LITIGATED_AT_ONCE),
    '直接起诉的9件',
    '复议后起诉9件',
  ),
  cases(
    ['litigationAfterReview'],
    said(`
      复议后起诉 经复议后起诉 复议后提起诉讼 经复议后提起诉讼 经行政复议后起诉
      复议后提起行政诉讼 行政复议后起诉 复议后诉讼 经复议起诉
    `).concat(LITIGATED_AFTER),
    '复议后起诉6件',
    '直接起诉6件',
  ),
  result(
    'maintain',
    said(`
      维持 结果维持 被维持 获维持 予以维持 维持原答复 维持原行政行为 结果为维持 维持原决定 获得维持
      维持原判 决定维持 支持我方 维持结果
    `),
    '15件维持',
    '15件纠正',
  ),
  result(
    'correct',
    said(`
      纠正 结果纠正 被纠正 纠错 被纠错 结果为纠正 予以纠正 得到纠正 依法纠正 被依法纠正 纠正结果
    `),
    '4件被纠正',
    '4件维持',
  ),
  result(
    'correct',
    said(`
      败诉 撤销 被撤销 确认违法 责令重新答复 责令履行 被确认违法 责令重新作出 撤销重作 变更
    `),
    '败诉1件',
    '胜诉1件',
    true,
  ),
  result(
    'maintain',
    said(`
      胜诉 驳回诉讼请求 驳回诉请 驳回原告诉讼请求 驳回复议请求
    `),
    '胜诉9件',
    '败诉9件',
    true,
  ),
  result(
    'other',
    said(`
      其他结果 其它结果 其他处理结果 结果为其他 其他情形结果
    `),
    '其他结果3件',
    '其他3件',
  ),
  result(
    'other',
    said(`
      终止 撤诉 撤回 调解 和解 撤销复议申请 撤回复议申请 撤回起诉 终止审理 驳回 不予受理 驳回起诉
    `),
    '撤诉1件',
    '维持1件',
    true,
  ),
  result(
    'pending',
    said(`
      尚未审结 未审结 在审 审理中 正在审理 正在审理中 尚在审理 尚在审理中 未结案 尚未结案 待审结
      未作出决定 未判决 还在审理 还在审理中 尚未作出判决 尚未判决 未结
    `),
    '2件在审',
    '2件审结',
  ),
]
