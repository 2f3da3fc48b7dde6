import type { NumberMention } from '../../sentences/tokens/numberMention'

/** A number that does not follow from the numbers beside it, and what is asked. */
export interface Doubt {
  rule: 'X8' | 'X9'
  at: NumberMention
  /** Ends with ：. */
  sentence: string
  numbers: readonly number[]
}

/** True where a percentage is n of d, rounded or cut off at its last decimal. */
export const isPercentOf = (
  { value, decimals }: Pick<NumberMention, 'value' | 'decimals'>,
  n: number,
  d: number,
): boolean => d > 0 && Math.abs((100 * n) / d - value) < 10 ** -decimals + 1e-9

/** n of d with the decimals of a percentage of the text. */
export const percentOf = ({ decimals }: Pick<NumberMention, 'decimals'>, n: number, d: number): string =>
  `${((100 * n) / d).toFixed(decimals)}%`
