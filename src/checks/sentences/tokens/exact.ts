import type { NumberMention } from './numberMention'

/** More decimals than any number of a report has, and few enough to drop the errors of binary fractions. */
const PLACES = 6

/** A sum or difference without floating-point error: 0.1 and 0.2 are 0.3. */
export const exact = (amount: number): number => Number(amount.toFixed(PLACES))

const FACTOR = { '': 1, 万: 10_000, 亿: 100_000_000 } as const

/** An amount with the scale and measure word of a number in the sentence: 1200 beside 0.1万元 is `0.12 万元`. */
export const inUnitOf = ({ unit, scale }: Pick<NumberMention, 'unit' | 'scale'>, amount: number): string =>
  `${exact(amount / FACTOR[scale])} ${scale}${unit}`
