import { exact } from '../../sentences/tokens/exact'
import { FACTOR } from '../../sentences/tokens/inUnit'
import { type NumberMention, sumOf } from '../../sentences/tokens/numberMention'

/** By how much a number of a list may be off: 63万 beside 23.4万 is written to the same decimal. */
const roomOf = ({ scale, decimals }: NumberMention, most: number): number =>
  scale === '' ? 0 : FACTOR[scale] / 2 / 10 ** Math.max(decimals, most)

/** Rounded numbers seldom add up to more than this, in units of their last decimal. */
const USUAL = 1.5

/** By how much the parts of a list may differ from the whole because numbers in 万 are rounded. */
export function roundingOf(all: readonly NumberMention[]): number {
  const most = Math.max(...all.map(({ decimals }) => decimals))
  const rooms = all.map((one) => roomOf(one, most))
  const sum = exact(rooms.reduce((total, one) => total + one, 0))
  return Math.min(sum, Math.max(2 * USUAL * Math.max(...rooms), sum / 2))
}

/** The values of a number with two neighbouring digits exchanged: 1862 and 1286 of 1826. */
function slipsOf({ value, decimals, scale }: NumberMention): number[] {
  const digits = (value / FACTOR[scale]).toFixed(decimals).replace('.', '')
  return Array.from({ length: digits.length - 1 }, (_, i) => {
    const swapped = digits.slice(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.slice(i + 2)
    return exact((Number(swapped) / 10 ** decimals) * FACTOR[scale])
  })
}

/** True where the parts are the whole once two neighbouring digits of one number are exchanged. */
export function isTransposed(whole: number, parts: readonly NumberMention[], of?: NumberMention): boolean {
  const [sum, room] = [sumOf(parts), roundingOf(of ? [...parts, of] : parts)]
  const fits = (one: number, other: number): boolean => Math.abs(one - other) <= room + 1e-6
  return (
    parts.some((part) => slipsOf(part).some((slip) => fits(exact(sum - part.value + slip), whole))) ||
    (of !== undefined && slipsOf(of).some((slip) => fits(sum, slip)))
  )
}
