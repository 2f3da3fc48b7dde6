import { exact } from './exact'
import type { NumberMention } from './numberMention'

/** What a scale multiplies by. */
export const FACTOR = { '': 1, 万: 10_000, 亿: 100_000_000 } as const

/** An amount with the scale and measure word of a number in the sentence: 1200 beside 0.1万元 is `0.12 万元`. */
export const inUnitOf = ({ unit, scale }: Pick<NumberMention, 'unit' | 'scale'>, amount: number): string =>
  `${exact(amount / FACTOR[scale])} ${scale}${unit}`
