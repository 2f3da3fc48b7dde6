import {
  type DisclosureRoles,
  type DisputeRoles,
  type FigureRoles,
  type RequestRoles,
  type RequestRow,
  rolesOf,
} from '../../report/template/figureRoles'
import type { Report } from '../../report/report'
import type { Place, Template } from '../../report/template/template'
import { MONEY_STEPS } from '../../report/values/steps'
import { sumIn } from '../findings/amounts'
import type { Quantity } from '../sentences/tokens/quantity'

/** One set of cells whose sum is a quantity by a table, and the name that findings give it. */
export interface TableSide {
  name: string
  cells: readonly Place[]
}

const RESULT_NAMES = {
  maintain: '结果维持',
  correct: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
  total: '总计',
} as const

type RequestQuantity = Quantity & {
  kind: 'received' | 'handled' | 'carriedIn' | 'carriedOut' | 'outcome' | 'applicants'
}

/** A side of these cells, as a list of one; empty where the form lacks one of them. */
const side = (name: string, ...cells: (Place | undefined)[]): TableSide[] => {
  const known = cells.flatMap((cell) => cell ?? [])
  return known.length === cells.length ? [{ name, cells: known }] : []
}

/**
 * The sides that a quantity may be compared with, the likeliest first: 受理, for example, is used with and without the
 * requests carried over. Empty where the form lacks such cells. That a total may be stated by its parts is left to
 * {@link partsOfTotal}.
 */
export function tableSides({ template }: Report, quantity: Quantity): readonly TableSide[] {
  let known = sidesKnown.get(quantity)
  if (known?.template !== template) {
    known = { template, sides: sidesOf(rolesOf(template), quantity) }
    sidesKnown.set(quantity, known)
  }
  return known.sides
}

const sidesKnown = new WeakMap<Quantity, { template: Template; sides: readonly TableSide[] }>()

function sidesOf(
  { fee, disputes, disclosure, requests, requestsStated }: FigureRoles,
  quantity: Quantity,
): TableSide[] {
  switch (quantity.kind) {
    case 'fee':
      return side('第六部分的信息处理费', fee)
    case 'disputes':
      return disputes ? disputeSides(disputes, quantity) : []
    case 'documents':
    case 'decisions':
    case 'charges':
      return disclosure ? disclosureSides(disclosure, quantity) : []
    case 'received':
    case 'handled':
    case 'carriedIn':
    case 'carriedOut':
    case 'outcome':
    case 'applicants': {
      // 办理 may mean the requests that were received
      const stated = quantity.kind === 'received' || (quantity.kind === 'handled' && quantity.loose)
      return [
        ...(requests ? requestSides(requests, quantity) : []),
        ...(stated ? side('所填受理', requestsStated) : []),
      ]
    }
  }
}

function requestSides(
  { name, received, carriedIn, handled, carriedOut, outcomes }: RequestRoles,
  quantity: RequestQuantity,
): TableSide[] {
  const own = side(`${name}新收`, received?.total)
  const withCarried = side('新收加上年结转', received?.total, carriedIn?.total)
  switch (quantity.kind) {
    case 'received':
      return [...own, ...(quantity.newOnly ? [] : withCarried)]
    case 'handled':
      return [
        ...side(`${name}办理结果总计`, handled?.total),
        ...(quantity.loose ? [...own, ...withCarried] : []),
      ]
    case 'carriedIn':
      return side(`${name}上年结转`, carriedIn?.total)
    case 'carriedOut':
      return side(`${name}结转下年度`, carriedOut?.total)
    case 'outcome':
      return [quantity.rows, quantity.orRows ?? []]
        .filter((rows) => rows.length > 0)
        .flatMap((rows, i) =>
          side(`${name}${i === 0 ? '这一项' : '这一类'}`, ...rows.map((row) => outcomes?.[row]?.total)),
        )
    case 'applicants': {
      const of = (...rows: (RequestRow | undefined)[]): (Place | undefined)[] =>
        quantity.columns.flatMap((column) => rows.map((row) => row?.by?.[column]))
      return [
        ...side(`${name}新收`, ...of(received)),
        ...side('新收加上年结转', ...of(received, carriedIn)),
        ...side(`${name}办理结果总计`, ...of(handled)),
      ]
    }
  }
}

const disputeSides = (
  { name, blocks: cases }: DisputeRoles,
  { blocks, orBlocks, result }: Quantity & { kind: 'disputes' },
): TableSide[] =>
  [blocks, orBlocks ?? []]
    .filter((one) => one.length > 0)
    .flatMap((one, i) =>
      side(
        `${name}${i === 0 ? '' : '后一类'}${RESULT_NAMES[result]}`,
        ...one.map((block) => cases[block]?.[result]),
      ),
    )

function disclosureSides(
  { name, documents, decisions, charges }: DisclosureRoles,
  quantity: Quantity & { kind: 'documents' | 'decisions' | 'charges' },
): TableSide[] {
  if (quantity.kind === 'charges') return side(`${name}本年收费金额`, charges)
  if (quantity.kind === 'decisions') return side(`${name}本年处理决定数量`, decisions?.[quantity.decision])
  const { made, repealed, valid } = documents?.[quantity.document] ?? {}
  const sides = {
    made: side(`${name}本年制发件数`, made),
    repealed: side(`${name}本年废止件数`, repealed),
    valid: side(`${name}现行有效件数`, valid),
  }
  if (quantity.count !== 'announced') return sides[quantity.count]
  return [...sides.made, ...sides.valid, ...side('制发加废止', made, repealed)]
}

/** Sum of a side in the table's unit; null while a cell of it is blank or wrong. */
export const sideSum = (report: Report, { cells }: TableSide): number | null => sumIn(report, cells)

/** The table gives 行政事业性收费 in 万元, the text in 元. */
const YUAN = 10_000

/** Sum of a side in the unit of the text, money in 元; null while a cell of it is blank or wrong. */
export function toldSum(report: Report, { kind }: Quantity, one: TableSide): number | null {
  const sum = sideSum(report, one)
  if (sum === null || (kind !== 'fee' && kind !== 'charges')) return sum
  return (kind === 'charges' ? sum * YUAN : sum) / MONEY_STEPS
}

/** The parts in the form's first sum rule for a total; empty for a cell that is no total. */
export function partsOfTotal({ rules }: Template, cell: Place): readonly Place[] {
  for (const rule of rules) if (rule.kind === 'sum' && rule.total === cell) return rule.parts
  return []
}
