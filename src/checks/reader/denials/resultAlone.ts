import type { DisputeResult } from '../../../report/template/figureRoles'
import type { Quantity } from '../../sentences/tokens/quantity'
import type { Clause } from '../frames/clauses'
import { allOf, type Content, has } from '../frames/content'
import type { Frame } from '../frames/frames'

const DECIDED: readonly DisputeResult[] = ['maintain', 'correct', 'other']

/** 复议决定结果为维持: the result of the case just counted, and no other case. */
const OF_THE_CASE = /^(?:该案)?(?:复议决定|复议|判决|裁判|裁定|案件)的?结果[为是系]/u

/**
 * 行政复议1件，结果为维持: the results that the cases counted just before did not have. Null where the clause says no result
 * alone.
 */
export function resultAlone(
  { sentence }: Clause,
  last: Frame | undefined,
  content: Content,
  text: string,
): readonly Quantity[] | null {
  const results = allOf(content, 'result').map(({ result }) => result)
  const [result] = results
  const quantity = last?.reading.quantities[0]
  if (results.length !== 1 || !result || result === 'decided' || content.unsure) return null
  if (last?.sentence !== sentence || quantity?.kind !== 'disputes' || quantity.result !== 'total') return null
  const isOther =
    (has(content, 'cases') && !OF_THE_CASE.test(text)) ||
    has(content, 'part') ||
    has(content, 'rest') ||
    has(content, 'none')
  if (isOther || (last.value !== 1 && !has(content, 'all'))) return null
  const others = [...DECIDED, 'pending' as const].filter((one) => one !== result)
  return others.map((one): Quantity => ({ kind: 'disputes', blocks: quantity.blocks, result: one }))
}
