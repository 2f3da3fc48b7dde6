import { figuresOfRule } from '../template/faultOf'
import type { Figure, Place, Rule } from '../template/template'
import type { To } from './roles'

const NUMBERS: ReadonlySet<Figure['kind']> = new Set(['count', 'measure', 'money', 'rate', 'change', 'score'])

/** The parts that are left under their names. */
function side(places: readonly Place[], names: readonly string[], to: To): [Place[], string[]] {
  const left = places.flatMap((place, i) => {
    const other = to(place)
    return other === null ? [] : [{ place: other, name: names[i] ?? '' }]
  })
  return [left.map(({ place }) => place), left.map(({ name }) => name)]
}

const others = (places: readonly Place[], to: To): Place[] => places.map(to).filter((place) => place !== null)

/** The rule with other places in it, which may be fewer; null when it no longer says anything. */
function changed(rule: Rule, to: To): Rule | null {
  switch (rule.kind) {
    case 'sum':
    case 'partsWithin': {
      const total = to(rule.total)
      const parts = others(rule.parts, to)
      const fewest = rule.kind === 'sum' ? 2 : 1
      return total === null || parts.length < fewest ? null : { ...rule, total, parts }
    }
    case 'balance': {
      const [left, leftNames] = side(rule.left, rule.leftNames, to)
      const [right, rightNames] = side(rule.right, rule.rightNames, to)
      // without one of its terms it would not balance
      const whole = left.length === rule.left.length && right.length === rule.right.length
      return whole ? { ...rule, left, leftNames, right, rightNames } : null
    }
    case 'atMost': {
      const [part, whole] = [to(rule.part), to(rule.whole)]
      return part === null || whole === null ? null : { ...rule, part, whole }
    }
    case 'percent': {
      const figures = [...new Set(others(rule.figures, to))]
      return figures.length > 0 ? { ...rule, figures } : null
    }
    case 'fullRate': {
      const [rate, part, whole] = [to(rule.rate), to(rule.part), to(rule.whole)]
      return rate === null || part === null || whole === null ? null : { ...rule, rate, part, whole }
    }
  }
}

/**
 * Rules with other places in them. A sum loses the parts that have gone; a rule that would compare a figure with itself or
 * count it twice is left out. Rules that name none of the places are the same objects.
 */
export function mappedRules(rules: readonly Rule[], to: To): readonly Rule[] {
  return rules.flatMap((rule) => {
    if (figuresOfRule(rule).every((place) => to(place) === place)) return [rule]
    const now = changed(rule, to)
    if (!now) return []
    const figures = figuresOfRule(now)
    return new Set(figures).size === figures.length ? [now] : []
  })
}

/** True when the figures of a rule are of the kinds that it compares; one that is unknown is not. */
export function suits(rule: Rule, figures: ReadonlyMap<Place, Figure>): boolean {
  const kindsOf = (places: readonly Place[]) => new Set(places.map((place) => figures.get(place)?.kind))
  const comparable = (places: readonly Place[]): boolean => {
    const [kind, ...more] = kindsOf(places)
    return kind !== undefined && NUMBERS.has(kind) && more.length === 0
  }
  const rates = (places: readonly Place[]): boolean => [...kindsOf(places)].every((kind) => kind === 'rate')
  switch (rule.kind) {
    case 'percent':
      return rates(rule.figures)
    case 'fullRate':
      return rates([rule.rate]) && comparable([rule.part, rule.whole])
    case 'sum':
    case 'partsWithin':
    case 'balance':
    case 'atMost':
      return comparable(figuresOfRule(rule))
  }
}

/** The rule with a figure's new label in its sentence, where it called the figure by the old one. */
export function withName(rule: Rule, place: Place, from: string, to: string): Rule {
  const now = (named: Place, name: string): string => (named === place && name === from ? to : name)
  switch (rule.kind) {
    case 'sum':
    case 'partsWithin':
      return { ...rule, name: now(rule.total, rule.name) }
    case 'atMost':
      return {
        ...rule,
        partName: now(rule.part, rule.partName),
        wholeName: now(rule.whole, rule.wholeName),
      }
    case 'balance':
    case 'fullRate':
    case 'percent':
      return rule
  }
}
