import { rolesOf } from '../../../report/template/figureRoles'
import type { Report } from '../../../report/report'
import { amountIn } from '../../findings/amounts'
import { sideSum, type TableSide, tableSides } from '../../numbers/tableSides'
import type { Quantity } from '../../sentences/tokens/quantity'
import type { Reading } from '../frames/meaning'

/** What the tables give for a reading, and whether a number fits. */
export interface Told {
  sides: readonly (TableSide & { amount: number })[]
  /** Further amounts that the words may mean: 办结 without what was carried over. */
  also: readonly number[]
}

const DECIDED = ['maintain', 'correct', 'other'] as const

/** The sides of a quantity of which only what is decided counts. */
function decidedSides(report: Report, quantity: Quantity): TableSide[] {
  if (quantity.kind !== 'disputes') return []
  const parts = DECIDED.map((result) => tableSides(report, { ...quantity, result })[0])
  if (parts.some((one) => one === undefined)) return []
  return [{ name: '已审结', cells: parts.flatMap((one) => one?.cells ?? []) }]
}

/** 办结 may leave out what was carried over, told with the year's own requests alone. */
function alsoHandled(report: Report): number[] {
  const { requests } = rolesOf(report.template)
  const amount = (row: { total: string } | undefined): number | null => amountIn(report, row?.total)
  const [total, carriedIn] = [amount(requests?.handled), amount(requests?.carriedIn)]
  const [received, carriedOut] = [amount(requests?.received), amount(requests?.carriedOut)]
  return [
    ...(total !== null && carriedIn !== null ? [total - carriedIn] : []),
    ...(received !== null && carriedOut !== null ? [received - carriedOut] : []),
  ]
}

/** What the tables tell for a reading; null while a cell that could settle it is blank, or the form has none. */
export function toldBy(report: Report, { quantities, decided }: Reading): Told | null {
  const sides = quantities.flatMap((quantity) =>
    decided ? decidedSides(report, quantity) : tableSides(report, quantity),
  )
  const told: (TableSide & { amount: number })[] = []
  for (const side of sides) {
    const amount = sideSum(report, side)
    if (amount === null) return null
    told.push({ ...side, amount })
  }
  if (told.length === 0) return null
  const also = quantities.some(({ kind }) => kind === 'handled') ? alsoHandled(report) : []
  return { sides: told, also }
}

/** True when a number is what the tables give, in one of the ways in which it may be meant. */
export const fits = ({ sides, also }: Told, value: number): boolean =>
  sides.some(({ amount }) => amount === value) || also.includes(value)
