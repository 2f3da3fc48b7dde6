import type { DisputeBlock, DisputeResult } from '../../../report/template/figureRoles'
import { each, said, type Word } from './word'

const REVIEW: readonly DisputeBlock[] = ['review']
const LITIGATION: readonly DisputeBlock[] = ['litigationDirect', 'litigationAfterReview']
const CASES = said(`
  案件 案 申请 数量 总数 总量 事项 机关 环节 程序 阶段 结论 决定 方面 案件数 件 决定书 类案件
`).concat([''])

const SUES = said(`
  起诉 提起诉讼 诉讼 提起行政诉讼 诉至法院 向法院起诉 提起的诉讼 诉 诉诸法院 提起 起诉到法院 向法院提起诉讼
`)
const UNREVIEWED = said(`
  未经复议 未经行政复议 未申请复议 不经复议 未走复议 没走复议 没有经过复议 未经复议程序 未走复议程序
`)
/** 未经复议径行起诉: no review before. */
const LITIGATED_AT_ONCE = [
  ...each(each([...UNREVIEWED, ''], said('直接 径行 径直 即 就 而 径向法院 径自')), SUES),
  ...each(UNREVIEWED, SUES),
  ...UNREVIEWED,
  '未经复议的',
  '径行起诉的',
]
/** 复议后再起诉 */
const LITIGATED_AFTER = [
  ...each(
    each(
      said(`
        经复议 复议 经行政复议 行政复议 先复议 先经复议 先议 先行复议 对复议决定不服 对复议结论不服 对复议结果不服
        对复议结果不满
      `),
      said('后 后再 后又 再 又 之后 之后又 之后再 再次 后继续 而 再行'),
    ),
    SUES,
  ),
  ...each(
    said(`
      经复议 不服复议决定 不服复议结果 对复议决定不服 对复议结论不服 对复议结果不服
    `),
    SUES,
  ),
]

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
      行政诉讼 诉讼 被诉 被起诉 被提起诉讼 被提起行政诉讼 应诉 行政应诉 涉诉 被提诉 法院 人民法院 起诉 被告上法庭
      诉至法院 诉诸法院 向法院起诉 再起诉 再诉 后诉 又诉 再提起诉讼 又起诉 被诉至法院 诉到法院
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
  cases(['litigationDirect'], LITIGATED_AT_ONCE, '直接起诉的9件', '复议后起诉9件'),
  cases(['litigationAfterReview'], LITIGATED_AFTER, '复议后起诉6件', '直接起诉6件'),
  result(
    'maintain',
    said(`
      维持 结果维持 被维持 获维持 予以维持 维持原答复 维持原行政行为 结果为维持 维持原决定 获得维持
      维持原判 决定维持 支持我方 维持结果 得到维持 判决维持 被判维持 维持了 裁定维持 维持我方 结果被维持 判决结果维持
    `),
    '15件维持',
    '15件纠正',
  ),
  result(
    'correct',
    said(`
      纠正 结果纠正 被纠正 纠错 被纠错 结果为纠正 予以纠正 得到纠正 依法纠正 被依法纠正 纠正结果 判决纠正 被判纠正
      被判决纠正 纠正了 结果被纠正 被法院纠正 纠正类 被予以纠正 裁定纠正
    `),
    '4件被纠正',
    '4件维持',
  ),
  result(
    'correct',
    said(`
      败诉 撤销 被撤销 确认违法 责令重新答复 责令履行 被确认违法 责令重新作出 撤销重作 变更 判决败诉 被判败诉
      支持原告 支持原告诉讼请求 支持原告诉请 支持原告请求 支持了原告 判决支持原告 判决支持原告诉讼请求 支持申请人
      支持申请人请求 支持申请人的请求 支持原告的诉讼请求 部分支持原告诉讼请求 确认答复违法 被认定违法
      被判决败诉 被责令 责令重作 责令重新处理 撤销原答复 被撤销的 撤销并责令重新答复 责令限期答复
    `),
    '败诉1件',
    '胜诉1件',
    true,
  ),
  result(
    'maintain',
    said(`
      胜诉 驳回诉讼请求 判决驳回诉讼请求 判决驳回原告诉讼请求 驳回原告的诉讼请求 驳回了原告诉讼请求 驳回申请人复议请求 驳回诉请 驳回原告诉讼请求 驳回复议请求 驳回原告诉请 驳回申请人请求 驳回原告请求 支持 判决胜诉
      法院支持我局 支持我局 支持我办
    `),
    '胜诉9件',
    '败诉9件',
    true,
  ),
  result(
    'other',
    said(`
      其他结果 其它结果 其他处理结果 结果为其他 其他情形结果 其他方式结案 其他方式了结 其他结果结案 其他方式审结
      其他情形结案 其他方式终结 为其他结果 以其他结果结案
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
    'decided',
    said(`
      作出裁判 已作出裁判 作出判决 已作出判决 已判决 已宣判 已裁判 已裁决 作出裁决 已作出裁决 作出生效判决 已有结论
      作出复议决定 已作出复议决定 已有结果
    `),
    '已作出裁判的12件',
    '在审的12件',
  ),
  result(
    'pending',
    said(`
      尚未审结 未审结 在审 审理中 正在审理 正在审理中 尚在审理 尚在审理中 未结案 尚未结案 待审结
      未作出决定 未判决 还在审理 还在审理中 尚未作出判决 尚未判决 未结 待决 待审 未决 待判 待判决 待开庭 等待开庭
      未开庭 尚未开庭 审查中 正在审查 在审理 仍在审理 仍在审理中 尚在审查 未裁决 未审理完毕 还没出结果 尚无结果
      没有审结 还没有审结 尚未宣判 未宣判 尚在一审 尚在二审 尚在一审阶段 尚在二审阶段 未有结论 尚无结论 一审阶段 尚未了结 未了结 没有结果 等待判决 还没审结 尚未裁决 未审结的 未结案件 未有结果 在审中 待裁决
    `),
    '2件在审',
    '2件审结',
  ),
]
