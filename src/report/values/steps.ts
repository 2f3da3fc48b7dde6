import type { Figure } from '../template/template'
import { showDecimal } from './kinds/decimal'
import { decimalForm } from './kinds/decimalForm'

/** Steps of a money figure's amount in one of its unit: the finest of all kinds, in which different kinds are added. */
export const MONEY_STEPS = 1_000_000

/** How a value in millionths of its unit is printed: with the figure's decimals, or more where it has more. */
const millionths = (shown: 0 | 1 | 2 | 3 | 4) => ({ places: 6, shown }) as const

/** Steps of a figure's amount in one of its unit: 100 for a rate, 1 for a count and for what has no unit. */
function stepsOf(figure: Figure): number {
  switch (figure.kind) {
    case 'money':
    case 'measure':
    case 'rate':
    case 'change':
    case 'score':
      return 10 ** decimalForm(figure).places
    case 'count':
    case 'year':
    case 'month':
    case 'monthDay':
    case 'date':
    case 'text':
    case 'choice':
      return 1
  }
}

/** A figure's amount in millionths of its unit, so that it may be added to one of another kind: 12 件 to 3.5 件. */
export const inMillionths = (figure: Figure, amount: number): number =>
  amount * (MONEY_STEPS / stepsOf(figure))

/** Millionths of a figure's unit as its amount; null where it is finer than the figure's step. */
export function fromMillionths(figure: Figure, amount: number): number | null {
  const steps = amount / (MONEY_STEPS / stepsOf(figure))
  return Number.isInteger(steps) ? steps : null
}

/** Millionths of a figure's unit as the report prints them, without the unit. */
export function showMillionths(figure: Figure, amount: number): string {
  return showDecimal(amount, millionths('decimals' in figure ? (figure.decimals ?? 0) : 0))
}

/** True for what is added up in a table, and is 0 where nothing happened: things, money and measures. */
export const isAdded = ({ kind }: Figure): boolean =>
  kind === 'count' || kind === 'money' || kind === 'measure'
