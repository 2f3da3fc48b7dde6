import type { DisputeResult } from '../../../report/template/figureRoles'
import type { Quantity } from '../../sentences/tokens/quantity'
import type { Clause } from '../frames/clauses'
import { acts, allOf, type Content, has } from '../frames/content'
import type { Frame } from '../frames/frames'

const ALL: readonly DisputeResult[] = ['maintain', 'correct', 'other', 'pending']

/** A clause about the result of the case that was counted just before, without a case of its own: 复议决定结果为维持. */
const OF_THE_CASE = /^(?:该案)?(?:复议决定|复议|判决|裁判|裁定|案件)的?结果[为是系]/u
const OF_ALL = /均|全部|都|皆|悉数/u
/** Of one case: 行政诉讼1件，为复议后起诉. */
const OF_ONE = /^(?:该案)?[系为是属]/u
/** Words that deny a result of some cases only: 未全部审结. */
export const NOT_ALL = /[未没][能有曾]?(?:全部|都|悉数)/u

/** The single result that a clause states: 维持, or 审结 and 未审结. Null where it states none or several. */
function resultOf(content: Content): DisputeResult | 'decided' | null {
  const results = allOf(content, 'result').map(({ result }) => result)
  if (results.length > 0) return results.length === 1 && !has(content, 'none') ? (results[0] ?? null) : null
  const told = acts(content)
  if (told.length === 0 || told.some((act) => act !== 'close')) return null
  return has(content, 'none') ? 'pending' : 'decided'
}

/** 法院判决支持原告诉讼请求: a verdict, of the one case that was counted before. */
const IS_VERDICT =
  /^(?:该案|最终|经[^，]{0,6}|现已)?(?:(?:人民)?法院|复议机关|[一二]审)?(?:审理后|依法|已|最终)?(?:判决|裁定|认定|决定|驳回|支持)/u
const OPPOSITE = { maintain: 'correct', correct: 'maintain' } as const

/** What a verdict in other words than the form's says to be 0 of a single case: 结果维持 by 支持原告, 结果纠正 by 驳回原告诉讼请求. */
function verdictOf(
  { value, reading }: Frame,
  content: Content,
  text: string,
  result: ReturnType<typeof resultOf>,
): readonly Quantity[] | null {
  const [quantity] = reading.quantities
  if (quantity?.kind !== 'disputes' || quantity.result !== 'total' || value !== 1) return null
  if ((result !== 'maintain' && result !== 'correct') || !IS_VERDICT.test(text)) return null
  if (has(content, 'none') || has(content, 'part') || has(content, 'rest')) return null
  return [{ kind: 'disputes', blocks: quantity.blocks, result: OPPOSITE[result] }]
}

/**
 * The results or kinds that are 0 by 行政复议1件，结果为维持; 行政诉讼2件，均已审结; 行政诉讼2件，均为复议后起诉: all that the cases
 * counted just before did not have. Null where the clause states no result or kind alone.
 */
export function resultAlone(
  { sentence }: Clause,
  last: Frame | undefined,
  content: Content,
  text: string,
): readonly Quantity[] | null {
  const result = resultOf(content)
  const quantity = last?.reading.quantities[0]
  if (last?.sentence !== sentence) return null
  if (content.unsure) return verdictOf(last, content, text, result)
  if (quantity?.kind !== 'disputes' || quantity.result !== 'total') return null
  const named = allOf(content, 'cases').flatMap(({ blocks }) => blocks)
  // 行政诉讼5件，诉讼案件均已审结: named once more
  const isSame = named.length > 0 && named.every((one) => quantity.blocks.includes(one))
  const isSaidOfAll =
    (OF_ALL.test(text) || (last.value === 1 && OF_ONE.test(text))) &&
    !has(content, 'none') &&
    !has(content, 'rest')
  if (!result && isSame && isSaidOfAll && acts(content).length === 0)
    return quantity.blocks
      .filter((one) => !named.includes(one))
      .map((one): Quantity => ({ kind: 'disputes', blocks: [one], result: 'total' }))
  if (!result) return null
  const isOther =
    NOT_ALL.test(text) ||
    (named.length > 0 && !isSame && !OF_THE_CASE.test(text)) ||
    has(content, 'part') ||
    has(content, 'rest')
  if (isOther || (last.value !== 1 && !OF_ALL.test(text))) return null
  // 已审结4件，均为维持: of those alone that were decided
  const told = ALL.filter((one) => one !== result && !(last.reading.decided && one === 'pending'))
  const others = result === 'decided' ? (['pending'] as const) : told
  return others.map((one): Quantity => ({ kind: 'disputes', blocks: quantity.blocks, result: one }))
}
