import type { PhraseReading } from '../phrases/flows'
import type { NumberMention } from '../tokens/numberMention'
import type { DisputeBlock, DisputeResult } from '../../../report/template/figureRoles'
import { type Frame, subjectOf } from '../phrases/subject'
import { LINK } from '../lexicon/wordsOfRequests'

const CASES = '(?:的)?(?:案件|申请|案|事项|数量?)?'
const BLOCKS: readonly { words: string; blocks: readonly DisputeBlock[]; name: string }[] = [
  {
    words: '(?:行政)?复议(?:案件)?(?:、|和|及|与|以及|或)(?:被?提起)?(?:行政)?诉讼',
    blocks: ['review', 'litigationDirect', 'litigationAfterReview'],
    name: '行政复议、行政诉讼',
  },
  { words: '未经复议直接起诉', blocks: ['litigationDirect'], name: '未经复议直接起诉' },
  { words: '复议后(?:再)?起诉', blocks: ['litigationAfterReview'], name: '复议后起诉' },
  { words: '行政诉讼', blocks: ['litigationDirect', 'litigationAfterReview'], name: '行政诉讼' },
  { words: '行政复议', blocks: ['review'], name: '行政复议' },
]
const blocks = BLOCKS.map(({ words, blocks: of, name }) => ({
  of,
  name,
  before: new RegExp(`(?:${words})${CASES}${LINK}$`, 'u'),
}))

/** Words between the subject and 行政复议: the cause, and that it happened (因政府信息公开引发). */
const CAUSE = new RegExp(
  '(?:(?:因|由|涉及?|涉|针对|就|对|关于)?(?:依申请|政府)*(?:信息)?(?:依申请)?公开(?:政府信息)?(?:工作|申请|类|案件|答复|方面)*(?:的)?(?:引起|引发|产生|提起|申请|[而被]){0,6}(?:的)?|发生|产生|引起|引发|被(?:申请|提起)|涉及|提起|新增|的){1,8}$',
  'u',
)

/** The words without the cause at their end, which leaves the subject: 全区 of 全区因政府信息公开被. */
export const withoutCause = (words: string): string => words.replace(/被$/u, '').replace(CAUSE, '')

/** 发生1起有关政府信息公开的行政复议案件 */
const CASES_BEHIND =
  /^(?:(?:有关|涉及?|关于|因)(?:政府)?信息公开(?:申请|工作)?(?:引发|引起|产生)?的?)?(行政复议|行政诉讼)(?:案件|申请)?$/u

/** Reads the cases of table four (X5). 办理 and 受理 are not read: a reviewing body does that with others' cases. */
export function disputesOf({ lead, tail }: NumberMention, frame: Frame): PhraseReading | null {
  const behind = /^[^，]*?(?:发生|产生|引发|引起)$/u.test(lead) ? CASES_BEHIND.exec(tail) : null
  const kind = behind && BLOCKS.find(({ name }) => name === behind[1])
  if (kind) {
    const quantity = { kind: 'disputes', blocks: kind.blocks, result: 'total' } as const
    return { quantity, name: kind.name, subject: subjectOf(lead.replace(CAUSE, ''), frame) }
  }
  for (const { before, of, name } of blocks) {
    const match = before.exec(lead)
    if (!match) continue
    const whole = lead.slice(0, match.index)
    const words = whole.replace(CAUSE, '')
    // 收到因…引起的行政复议: against the unit, and not brought to it as the reviewing body
    const against = /引起|引发|产生|提起|被/u.test(whole.slice(words.length))
    return {
      quantity: { kind: 'disputes', blocks: of, result: 'total' },
      name,
      subject: subjectOf(against ? words.replace(/收到$/u, '') : words, frame),
    }
  }
  return null
}

/** Reads the cases of both kinds together: 做好行政复议、行政诉讼案件的应诉工作，共办理相关案件74件. */
export function casesTogether({ lead }: NumberMention, sentence: string, frame: Frame): PhraseReading | null {
  const match = /(?:办理|涉及|发生)?相关案件共?$/u.exec(lead)
  if (!match || !/复议/u.test(sentence) || !/诉讼/u.test(sentence) || /\d/u.test(sentence)) return null
  return {
    quantity: {
      kind: 'disputes',
      blocks: ['review', 'litigationDirect', 'litigationAfterReview'],
      result: 'total',
    },
    name: '行政复议、行政诉讼案件',
    subject: subjectOf(lead.slice(0, match.index), frame),
  }
}

/** The block that a result names, where both were told before: 行政复议结果维持5件，…，行政诉讼结果维持3件. */
const OF_BLOCK = '被?(?:行政)?(?:复议|诉讼)(?:案件)?(?:中|，)?'

/** The blocks that the words of a result name; null where they name none. */
export function resultBlocksIn(lead: string): readonly DisputeBlock[] | null {
  const [, word] = /^(?:其中)?被?(?:行政)?(复议|诉讼)/u.exec(lead) ?? []
  return BLOCKS.find(({ name }) => word !== undefined && name === `行政${word}`)?.blocks ?? null
}

/** Words for the results of table four, as parts of patterns. */
export const RESULTS: readonly { words: string; result: DisputeResult }[] = [
  { words: '尚未审结|未审结|尚未办结', result: 'pending' },
  { words: '(?:结果)?(?:被)?(?:纠正|纠错)', result: 'correct' },
  { words: '(?:结果)?维持', result: 'maintain' },
  { words: '其他结果|其他|其它', result: 'other' },
]
const results = RESULTS.map(({ words, result }) => ({
  result,
  before: new RegExp(`^(?:其中)?(?:${OF_BLOCK})?(?:有|被)?(${words})(?:的)?(?:案件)?${LINK}$`, 'u'),
  behind: new RegExp(`^(?:为|被)?(${words})(?:的)?$`, 'u'),
}))
/** Results that table four does not have: a list with one of them may count the others differently too. */
export const OTHER_RESULTS =
  /驳回|终止|撤回|撤诉|撤销|确认违法|责令|调解|和解|胜诉|败诉|不予受理|审理中|变更|判决|裁定/u

/**
 * Reads a result of the cases named before; null for other numbers.
 * @param of the blocks of these cases
 * @param orOf the blocks that may be meant instead
 */
export function disputeResultOf(
  { lead, tail }: NumberMention,
  of: readonly DisputeBlock[],
  orOf: readonly DisputeBlock[] = [],
): PhraseReading | null {
  for (const { before, behind, result } of results) {
    const match = before.exec(lead) ?? (/^(?:其中|有)?$/u.test(lead) ? behind.exec(tail) : null)
    // 其他3件为信访件 is something else
    if (match && !(result === 'other' && tail !== ''))
      return {
        quantity: { kind: 'disputes', blocks: of, result, ...(orOf.length > 0 && { orBlocks: orOf }) },
        name: match[1] ?? '',
        subject: 'open',
      }
  }
  return null
}
