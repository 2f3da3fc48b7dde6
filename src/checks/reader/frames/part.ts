import type { NumberMention } from '../../sentences/tokens/numberMention'
import type { Quantity } from '../../sentences/tokens/quantity'

/** Whether a number counts only a part of what the table's cell counts; `perhaps` where the words leave it open. */
export type Part = 'no' | 'perhaps' | 'yes'

/** A number that counts some of the requests: later numbers of the sentence may be parts of it. */
export interface Subset {
  /** The quantity; null for one that no table has: 网上收到88件, 规划类申请30件. */
  quantity: Quantity | null
  /** The number, or the sum of the numbers of a list. */
  value: number
  /** The number may count all requests, or is the sum of a list: later numbers are then `perhaps` parts of it. */
  doubtful: boolean
  /** The sentence has counted all requests before it. */
  apart: boolean
  /** Where its measure word ends, and where its segment begins. */
  end: number
  segment: number
}

/** Words between a subset's number and its parts: 网上88件，其中自然人80件; 上年结转6件中，予以公开4件; 12件（自然人11件）. */
const INTO = /^(?:的)?(?:政府信息公开)?(?:申请)?[中里内]|其中|包括|（/u
const BRACKETS = /（[^（）]*）/gu

const isSame = (one: Quantity, other: Quantity): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * Whether a number is a part of the subset that its sentence has counted before.
 * @param between the words from the subset's number to this one
 */
export function partOf(
  subset: Subset,
  { value, segment }: NumberMention,
  quantity: Quantity,
  between: string,
): Part {
  if (value > subset.value) return 'no'
  const { kind } = quantity
  const led = INTO.test(between.replace(BRACKETS, ''))
  const first = subset.quantity
  const isFlow = kind === 'handled' || kind === 'carriedOut'
  if (kind !== 'outcome' && kind !== 'applicants' && !isFlow) return 'no'
  if (first?.kind === 'outcome' || first?.kind === 'applicants') {
    if (isFlow || !led || segment !== subset.segment) return 'no'
    return first.kind !== kind || isSame(first, quantity) ? 'yes' : 'no'
  }
  // 上年结转6件，结转下年7件: neither is a part of the other
  if (first && kind === 'carriedOut') return 'no'
  return !subset.doubtful && (led || !subset.apart) ? 'yes' : 'perhaps'
}

/**
 * The subset for the numbers behind a number that is no part of the subset before.
 * @param told true where the sentence has counted all requests
 * @param strange true where unknown words stand beside the number: 经补正后受理12件 may count some requests only
 */
export function subsetAfter(
  before: Subset | null,
  { value, end, segment }: NumberMention,
  quantity: Quantity | null,
  told: boolean,
  strange: boolean,
): Subset | null {
  const isFlow = quantity?.kind === 'received' || quantity?.kind === 'handled'
  if ((isFlow && !strange) || quantity?.kind === 'disputes') return null
  const isCarried = before?.quantity?.kind === 'carriedIn' || before?.quantity?.kind === 'carriedOut'
  if (isCarried && quantity === null && value <= before.value) return before
  const isList =
    before !== null && before.quantity === null && quantity === null && before.segment === segment
  return {
    quantity: isFlow ? null : quantity,
    value: isList ? before.value + value : value,
    doubtful: isList || isFlow,
    apart: isList ? before.apart : told,
    end,
    segment,
  }
}
