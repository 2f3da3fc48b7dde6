import { rolesOf } from '../../../report/template/figureRoles'
import type { Report } from '../../../report/report'
import { amountIn } from '../../findings/amounts'
import { type TableSide, tableSides, toldSum } from '../../numbers/tableSides'
import type { NumberMention } from '../../sentences/tokens/numberMention'
import type { Quantity } from '../../sentences/tokens/quantity'
import type { Reading } from '../frames/reading'

/** Cells with their sum. */
interface Side extends TableSide {
  amount: number
}

/** The amounts that the tables give for a reading. */
export interface Told {
  /** In the unit of the text, money in 元. */
  sides: readonly Side[]
  /** The sides of each thing that one number counts (复议、诉讼各2件); empty where it counts one thing. */
  every: readonly (readonly Side[])[]
  /** Further amounts that the words may mean: 办结 without the requests carried over from last year. */
  also: readonly number[]
}

const DECIDED = ['maintain', 'correct', 'other'] as const

/** The sides of a quantity where only decided cases count. */
function decidedSides(report: Report, quantity: Quantity): TableSide[] {
  if (quantity.kind !== 'disputes') return []
  const parts = DECIDED.map((result) => tableSides(report, { ...quantity, result })[0])
  if (parts.some((one) => one === undefined)) return []
  return [{ name: '已审结', cells: parts.flatMap((one) => one?.cells ?? []) }]
}

/** The amounts of 办结 without the requests carried over from last year, for sentences about the year's own requests. */
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
export function toldBy(report: Report, { quantities, decided, every }: Reading): Told | null {
  const sidesFor = (some: readonly Quantity[]): Side[] | null => {
    const told: Side[] = []
    for (const quantity of some)
      for (const side of decided ? decidedSides(report, quantity) : tableSides(report, quantity)) {
        const amount = toldSum(report, quantity, side)
        if (amount === null) return null
        told.push({ ...side, amount })
      }
    return told
  }
  const sides = sidesFor(quantities)
  if (!sides || sides.length === 0) return null
  const also = quantities.some(({ kind }) => kind === 'handled') ? alsoHandled(report) : []
  return { sides, every: every?.map((one) => sidesFor(one) ?? []) ?? [], also }
}

const FACTOR = { '': 0, 万: 10_000, 亿: 100_000_000 } as const
/** Room for the error of binary fractions: 0.01 元. */
const CENT = 0.01

/** How far a written number may lie from the exact one: 5.82万 stands for 58150 to 58250. */
export const roomOf = ({ scale, decimals }: Pick<NumberMention, 'scale' | 'decimals'>): number =>
  FACTOR[scale] / 2 / 10 ** decimals + CENT / 2

/** True when a number is what the tables give, in one of the ways in which it may be meant; 5.82万件 is rounded. */
export function fits(
  { sides, every, also }: Told,
  { value, scale, decimals }: Pick<NumberMention, 'value' | 'scale' | 'decimals'>,
): boolean {
  const room = roomOf({ scale, decimals })
  const isTold = ({ amount }: Side): boolean => Math.abs(amount - value) <= room
  if (every.length > 0) return every.every((one) => one.some(isTold))
  return sides.some(isTold) || also.includes(value)
}
