import type { LabelledShare } from './labelledShares'
import type { OwnShare } from './ownShares'
import type { Portion } from './portion'
import type { OddShare } from './shareAgreement'

/** A share that no pair of numbers gives that it may be computed from. */
export interface WrongShare {
  portion: Portion
  severity: 'error' | 'warning'
  sentence: string
  numbers: readonly number[]
}

/** What a share would be of two numbers, as it is printed. */
export const shareIn = ({ decimals }: Portion, n: number, d: number): string =>
  `${((100 * n) / d).toFixed(decimals)}%`
/** A share in percent. */
export const valueOf = ({ least, most }: Portion): number => Math.round(50 * (least + most)) / 100

/** What is said of a share that disagrees with all others of its list. */
export const oddShare = ({ portion, part, whole, sure }: OddShare): WrongShare => ({
  portion,
  severity: sure ? 'error' : 'warning',
  sentence: `${part.value} ${part.unit}占 ${portion.shown}，按所列各项合计 ${whole} ${part.unit}计算是 ${shareIn(portion, part.value, whole)}${sure ? '' : '；请核实'}：`,
  numbers: [part.value, valueOf(portion), whole],
})

/** What is said of a share whose words take up the name of a number. */
export const labelledShare = ({ portion, label, part, whole }: LabelledShare): WrongShare => ({
  portion,
  severity: 'warning',
  sentence: `“${label}”${part.value} ${part.unit}，按前面的 ${whole} ${part.unit}计算是 ${shareIn(portion, part.value, whole)}，这里写 ${portion.shown}；请核实：`,
  numbers: [part.value, valueOf(portion), whole],
})

/** What is said of a share of the number before it. */
export const ownShare = ({ portion, part, whole }: OwnShare): WrongShare => ({
  portion,
  severity: 'warning',
  sentence: `${part.value} ${part.unit}占 ${portion.shown}，按前面的 ${whole.value} ${whole.unit}计算是 ${shareIn(portion, part.value, whole.value)}；请核实：`,
  numbers: [part.value, valueOf(portion), whole.value],
})
