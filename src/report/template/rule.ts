import type { Place } from './place'

interface RuleBase {
  id: string
  severity: 'error' | 'warning'
}
/** `total` is the sum of `parts`, once all of them are filled. `name` is the total's name in the finding's sentence. */
interface SumRule extends RuleBase {
  kind: 'sum'
  name: string
  total: Place
  parts: readonly Place[]
}
/** The sums of two sides are equal; the `Names` are those of the figures in the finding's sentence, in their order. */
interface BalanceRule extends RuleBase {
  kind: 'balance'
  /** The subject, with which the finding's sentence begins. */
  name: string
  left: readonly Place[]
  leftNames: readonly string[]
  right: readonly Place[]
  rightNames: readonly string[]
}
/** `part` is at most `whole`; the names are those of the two in the finding's sentence. */
interface AtMostRule extends RuleBase {
  kind: 'atMost'
  part: Place
  partName: string
  whole: Place
  wholeName: string
}
/** Each figure lies within 0 and 100 percent. */
interface PercentRule extends RuleBase {
  kind: 'percent'
  figures: readonly Place[]
}
/** The sum of the `parts` that are filled and stand in their own section is at most `total`. */
interface PartsWithinRule extends RuleBase {
  kind: 'partsWithin'
  name: string
  total: Place
  partsName: string
  parts: readonly Place[]
}
/** A `rate` of 100 % is plausible only if `part` equals `whole`. */
interface FullRateRule extends RuleBase {
  kind: 'fullRate'
  rate: Place
  part: Place
  partName: string
  whole: Place
  wholeName: string
}

/** Arithmetic that a report has to satisfy (error) or explain (warning). */
export type Rule = SumRule | BalanceRule | AtMostRule | PercentRule | PartsWithinRule | FullRateRule
