import { figureAt, type Report } from '../../report/report'
import type { Place, Rule } from '../../report/template/template'
import { fromMillionths } from '../../report/values/steps'

type Equation = Extract<Rule, { kind: 'sum' | 'balance' }>

/** A cell that alone makes its row and its column wrong. */
export interface Crossing {
  figure: Place
  /** What it holds, and what its row and its column both ask for, in millionths of its unit. */
  holds: number
  needed: number
  /** The equations that hold once it is mended. */
  rules: readonly Equation[]
}

const isEquation = (rule: Rule): rule is Equation => rule.kind === 'sum' || rule.kind === 'balance'
const sidesOf = (rule: Equation): [readonly Place[], readonly Place[]] =>
  rule.kind === 'sum' ? [[rule.total], rule.parts] : [rule.right, rule.left]

/**
 * The cells in which broken equations cross: every equation that a cell is in is broken, there are two or more of them, and all
 * ask for the same number. Left out where an equation could be mended at two such cells.
 * @param broken rules that do not hold
 * @param amountOf a figure's amount in millionths of its unit, null while it has none
 */
export function crossings(
  report: Report,
  broken: readonly Rule[],
  amountOf: (place: Place) => number | null,
): Crossing[] {
  const wrong = broken.filter(isEquation)
  if (wrong.length < 2) return []
  const inEquations = new Map<Place, Equation[]>()
  for (const rule of report.template.rules)
    if (isEquation(rule))
      for (const place of sidesOf(rule).flat()) {
        const own = inEquations.get(place)
        if (own) own.push(rule)
        else inEquations.set(place, [rule])
      }
  const sum = (places: readonly Place[]): number | null => {
    let total = 0
    for (const place of places) {
      const amount = amountOf(place)
      if (amount === null) return null
      total += amount
    }
    return total
  }
  /** What an equation asks of one of its figures; null where it is not filled. */
  const neededFor = (place: Place, holds: number, rule: Equation): number | null => {
    const [left, right] = sidesOf(rule)
    const [one, other] = [sum(left), sum(right)]
    if (one === null || other === null) return null
    return left.includes(place) ? holds - (one - other) : holds + (one - other)
  }
  const candidates = [...new Set(wrong.flatMap((rule) => sidesOf(rule).flat()))].flatMap(
    (figure): Crossing[] => {
      const holds = amountOf(figure)
      const rules = (inEquations.get(figure) ?? []).filter((rule) =>
        sidesOf(rule).every((side) => sum(side) !== null),
      )
      if (holds === null || rules.length < 2 || !rules.every((rule) => wrong.includes(rule))) return []
      const needs = rules.map((rule) => neededFor(figure, holds, rule))
      const [needed] = needs
      if (needed === undefined || needed === null || needed < 0 || needs.some((one) => one !== needed))
        return []
      return fromMillionths(figureAt(report.template, figure), needed) === null
        ? []
        : [{ figure, holds, needed, rules }]
    },
  )
  return candidates.filter(
    (one) =>
      !candidates.some((other) => other !== one && other.rules.some((rule) => one.rules.includes(rule))),
  )
}
