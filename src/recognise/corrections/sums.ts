import { narrow } from '../../report/values/typed/narrow'
import type { Recognised, RecognisedFigure, RecognisedSum } from '../recognised'

/** Without one of the sums. */
export const withoutSum = (found: Recognised, index: number): Recognised => ({
  ...found,
  rules: found.rules.filter((_, i) => i !== index),
})

/**
 * Adds a sum of figures, given by id. Returns `found` itself where an id is unknown, two ids are one figure, or the sum
 * exists.
 */
export function withSum(found: Recognised, total: string, parts: readonly string[]): Recognised {
  const ofId = new Map(found.figures.map((one) => [one.id, one]))
  const figures = [total, ...parts].flatMap((id) => ofId.get(id) ?? [])
  const [whole, ...others] = figures
  if (!whole || others.length < 1 || others.length !== parts.length) return found
  const right = others.map(({ offset }) => offset).sort((a, b) => a - b)
  const sum: RecognisedSum = { kind: 'sum', left: [whole.offset], right, holds: holds(whole, others) }
  const same = (one: RecognisedSum): boolean =>
    String(one.left) === String(sum.left) && String(one.right) === String(right)
  if (!isSound(sum, groupsOf(found)) || found.rules.some(same)) return found
  const rules = [...found.rules, sum].sort((a, b) => (a.left[0] ?? 0) - (b.left[0] ?? 0))
  return { ...found, rules }
}

/** What was found without the sums whose figures are gone, or of which two have become one. */
export function withSums(found: Recognised): Recognised {
  const groups = groupsOf(found)
  return { ...found, rules: found.rules.filter((sum) => isSound(sum, groups)) }
}

/** The group of the figure at each offset; no two figures stand at one. */
const groupsOf = ({ figures }: Recognised): ReadonlyMap<number, string> =>
  new Map(figures.map(({ offset, group }) => [offset, group]))

function isSound({ left, right }: RecognisedSum, groups: ReadonlyMap<number, string>): boolean {
  const named = [...left, ...right].flatMap((offset) => groups.get(offset) ?? [])
  return named.length === left.length + right.length && new Set(named).size === named.length
}

const numberOf = ({ literal }: RecognisedFigure): number =>
  Number(narrow(literal).replace(/,/gu, '') || 'none')

/** null where one of the figures is blank, or no number. */
function holds(whole: RecognisedFigure, parts: readonly RecognisedFigure[]): boolean | null {
  const numbers = [whole, ...parts].map((one) => (one.blank ? NaN : numberOf(one)))
  if (numbers.some((one) => Number.isNaN(one))) return null
  const [total = 0, ...others] = numbers
  const sum = others.reduce((all, one) => all + one, 0)
  return Math.abs(total - sum) < 1e-6
}
