import type { DisputeBlock } from '../../../report/template/figureRoles'
import type { Report } from '../../../report/report'
import type { NumberMention } from '../../sentences/tokens/numberMention'
import { CASE_UNITS } from '../../sentences/lexicon/wordsOfRequests'
import { sidesOf } from '../shares/shareSides'

/** 被纠正的4件案件, 全年被纠正的案件有6件: cases of both kinds, for no word says which. */
const BEFORE =
  /(?:被(?:依法|复议机关|法院)?(?:纠正|纠错|撤销)|纠错|败诉)的?(?:(?:案件|答复|申请)(?:数量|总数)?)?(?:共计?|有|达到?|为|计)?$/u
const BEHIND = /^(?:案件|答复)?被(?:依法)?(?:纠正|纠错)/u
const OTHERWISE = /其中|中有|部分|另|上年|去年|处罚|许可|执法/u
const OF_KIND = /复议|诉讼|法院|起诉/u

const SETS: readonly (readonly DisputeBlock[])[] = [
  ['review', 'litigationDirect', 'litigationAfterReview'],
  ['review'],
  ['litigationDirect', 'litigationAfterReview'],
  ['litigationDirect'],
  ['litigationAfterReview'],
]

/** How many cases table four says were corrected, where a number of such cases of no kind is none of its numbers; else null. */
export function corrected(report: Report, text: string, mention: NumberMention): number | null {
  const { lead, tail, unit, sentence, from } = mention
  if (!CASE_UNITS.has(unit) || !(BEFORE.test(lead) || BEHIND.test(tail))) return null
  const words = text.slice(sentence, from)
  if (OTHERWISE.test(words.split('，').at(-1) ?? '') || OF_KIND.test(words + tail)) return null
  const amounts = SETS.map(
    (blocks) => sidesOf(report, [{ kind: 'disputes', blocks, result: 'correct' }])?.[0]?.amount ?? null,
  )
  const [all] = amounts
  if (all === undefined || all === null || all === 0 || amounts.includes(mention.value)) return null
  return all
}
