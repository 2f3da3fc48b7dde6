import { type Applicant, type Outcome, OUTCOME_GROUPS } from '../../../report/template/figureRoles'
import type { NumberMention } from '../tokens/numberMention'
import type { PhraseReading } from '../phrases/flows'
import { type Frame, subjectOf } from '../phrases/subject'
import { LINK } from '../lexicon/wordsOfRequests'

/** How the text calls the rows of table three (X3); the longer name first where one ends like another. */
const OUTCOMES: readonly { words: string; rows: readonly Outcome[] }[] = [
  {
    words: '(?:予以|全部)公开(?:及|和|与|、|或|并|（含)(?:予以)?部分公开',
    rows: ['granted', 'partial'],
  },
  { words: '(?:予以)?部分公开|部分予以公开|区分处理', rows: ['partial'] },
  { words: '不予公开', rows: OUTCOME_GROUPS.deny },
  { words: '予以公开|全部公开', rows: ['granted'] },
  { words: '无法提供', rows: OUTCOME_GROUPS.unable },
  { words: '不予处理', rows: OUTCOME_GROUPS.refuse },
  { words: '其他处理', rows: OUTCOME_GROUPS.other },
  { words: '国家秘密(?:信息)?', rows: ['deny1'] },
  { words: '法律、?行政法规禁止公开', rows: ['deny2'] },
  { words: '“?三安全一稳定”?', rows: ['deny3'] },
  { words: '(?:保护)?第三方合法权益', rows: ['deny4'] },
  { words: '(?:三类)?内部事务(?:性)?信息', rows: ['deny5'] },
  { words: '(?:四类)?过程性+信息', rows: ['deny6'] },
  { words: '行政执法案[卷件](?:信息)?', rows: ['deny7'] },
  { words: '行政查询事项', rows: ['deny8'] },
  { words: '不掌握(?:相关|该)?(?:政府)?信息', rows: ['unable1'] },
  { words: '没有现成信息(?:、?需要?另行制作)?|需要?另行制作', rows: ['unable2'] },
  { words: '补正后申请内容仍不明确', rows: ['unable3'] },
  { words: '信访、?(?:举报、?投诉|投诉、?举报)类?(?:申请)?', rows: ['refuse1'] },
  { words: '重复申请', rows: ['refuse2'] },
  { words: '要求提供公开出版物', rows: ['refuse3'] },
  { words: '无正当理由大量反复申请', rows: ['refuse4'] },
  { words: '要求行政机关确认或重新出具已获取信息', rows: ['refuse5'] },
  { words: '申请人无正当理由逾期不补正(?:、?行政机关不再处理其政府信息公开申请)?', rows: ['other1'] },
  { words: '申请人逾期未按收费通知要求缴纳费用(?:、?行政机关不再处理其政府信息公开申请)?', rows: ['other2'] },
]
const BEFORE =
  /(?:信息|作出|决定|属于?|因|涉及|涉|危及|对|以|按|答复|告知|我(?:局|委|办|镇|区|市|县|街道?|单位)|本(?:机关|局|委|办|镇|区|街道?|单位)){1,12}$/u
/** Reasons with 等 stand for several rows, so that the number is the group's: 因本机关不掌握等原因无法提供, 属于重复申请等情形不予处理. */
const REASONS = /(?:由于|因|属于?)[^，；。]{1,24}等(?:原因|情形|情况)?(?:的|而)?$/u
const BEHIND = '(?:的|而|决定|答复|信息|申请|情形|类|事项|告知|书)*'
const matchers = OUTCOMES.map(({ words, rows }) => ({
  rows,
  before: new RegExp(`(${words})${BEHIND}${LINK}$`, 'u'),
  behind: new RegExp(`^(?:为|属于?|系|作出|本(?:机关|单位|局|办))?(${words})(?:的|决定|答复)?$`, 'u'),
}))
const REST = /^(?:其他|其它)(?:情形|情况|类|处理)?(?:的)?$/u

/**
 * Reads a row of table three, or a group of rows, named before the number or behind it.
 * @param listed another row is named in the sentence, so that 其他 is one too
 */
export function outcomeOf(
  { lead, tail }: NumberMention,
  listed: boolean,
  frame: Frame,
): PhraseReading | null {
  for (const { rows, before, behind } of matchers) {
    const match = before.exec(lead)
    if (match) {
      const words = lead.slice(0, match.index).replace(REASONS, '')
      // 重复申请不予处理4件 is the row 重复申请, or the group 不予处理 where nothing else is in it
      const row = matchers.find((one) => one.before.test(words))
      const rest = row ? words.slice(0, row.before.exec(words)?.index) : words
      const subject = subjectOf(rest.replace(BEFORE, ''), frame)
      const quantity = row ? { rows: row.rows, orRows: rows } : { rows }
      return { quantity: { kind: 'outcome', ...quantity }, name: match[1] ?? '', subject }
    }
    const after = /^(?:其中|另有?|有)?$/u.test(lead) ? behind.exec(tail) : null
    if (after) return { quantity: { kind: 'outcome', rows }, name: after[1] ?? '', subject: 'open' }
  }
  if (listed && REST.test(lead))
    return {
      quantity: { kind: 'outcome', rows: OUTCOME_GROUPS.other, orRows: ['other3'] },
      name: '其他',
      subject: 'open',
    }
  return null
}

const COLUMNS: readonly { words: string; columns: readonly Applicant[] }[] = [
  { words: '自然人|公民', columns: ['naturalPerson'] },
  {
    words: '法人(?:或|和|及|以及|、|与)(?:者)?其他组织',
    columns: ['commercial', 'research', 'welfare', 'legal', 'other'],
  },
  { words: '商业企业', columns: ['commercial'] },
  { words: '科研机构', columns: ['research'] },
  { words: '社会公益组织', columns: ['welfare'] },
  { words: '法律服务机构', columns: ['legal'] },
]
const applicants = COLUMNS.map(({ words, columns }) => ({
  columns,
  before: new RegExp(
    `^(?:其中|由|来自|有|申请人|为|是)*(${words})(?:提出|提交|的|政府|信息|公开|申请|件|类|数量)*${LINK}$`,
    'u',
  ),
  behind: new RegExp(`^(?:为|由|系|来自|属于?)?(${words})(?:提出|提交|的|政府|信息|公开|申请|类)*$`, 'u'),
}))

/** Reads a column of table three, or 法人或其他组织 for five of them (X4). */
export function applicantsOf({ lead, tail }: NumberMention): PhraseReading | null {
  for (const { columns, before, behind } of applicants) {
    const match = before.exec(lead) ?? (/^(?:其中|有)?$/u.test(lead) ? behind.exec(tail) : null)
    if (match) return { quantity: { kind: 'applicants', columns }, name: match[1] ?? '', subject: 'open' }
  }
  return null
}
