import {
  type DisputeBlock,
  type DisputeResult,
  type Outcome,
  OUTCOME_GROUPS,
  type RequestRow,
  rolesOf,
} from '../../../report/template/figureRoles'
import { perReport } from '../../../report/perReport'
import type { Report } from '../../../report/report'
import { amountIn, sumIn } from '../../findings/amounts'

/**
 * The amounts by which table three and table four can explain a number, whatever its words; null while a cell that
 * counts is blank.
 */
export interface KnownAmounts {
  requests: OfTable | null
  cases: OfTable | null
}
interface OfTable {
  /** Cells, groups and totals, and the sums of them that reports usually state. */
  amounts: ReadonlySet<number>
  /** Cells of the kinds of applicants, and 法人或其他组织 together. */
  columns: ReadonlySet<number>
  /** The totals of which a share is usually stated, the likeliest first. */
  totals: readonly { name: string; amount: number }[]
}

const COLUMNS = ['naturalPerson', 'commercial', 'research', 'welfare', 'legal', 'other'] as const
const LEGAL = COLUMNS.slice(1)

/** The columns of rows, and 法人或其他组织 together. */
function columnAmounts(report: Report, rows: readonly (RequestRow | undefined)[]): number[] {
  const columns = COLUMNS.map((column) =>
    sumIn(
      report,
      rows.map((row) => row?.by?.[column]),
    ),
  )
  const legal = sumIn(
    report,
    LEGAL.flatMap((column) => rows.map((row) => row?.by?.[column])),
  )
  return [...columns, legal].flatMap((one) => one ?? [])
}

const FLOWS = ['received', 'carriedIn', 'handled', 'carriedOut'] as const

function requestsOf(report: Report): OfTable | null {
  const { requests } = rolesOf(report.template)
  const flows = FLOWS.map((row) => amountIn(report, requests?.[row]?.total))
  const [received = null, carriedIn = null, handled = null, carriedOut = null] = flows
  if (!requests || received === null || carriedIn === null || handled === null || carriedOut === null)
    return null
  const { name, outcomes = {} } = requests
  const { deny, unable, refuse, other } = OUTCOME_GROUPS
  const groups: readonly (readonly Outcome[])[] = [
    deny,
    unable,
    refuse,
    other,
    ['granted', 'partial'],
    [...deny, ...unable],
    [...refuse, ...other],
    [...unable, ...refuse, ...other],
    [...deny, ...unable, ...refuse, ...other],
  ]
  const all = received + carriedIn
  const rows = [...FLOWS.map((row) => requests[row]), ...Object.values(outcomes)]
  return {
    amounts: new Set([
      received,
      carriedIn,
      handled,
      carriedOut,
      all,
      handled - carriedIn,
      received - carriedOut,
      ...Object.values(outcomes).flatMap((row) => amountIn(report, row.total) ?? []),
      ...groups.flatMap(
        (group) =>
          sumIn(
            report,
            group.map((row) => outcomes[row]?.total),
          ) ?? [],
      ),
    ]),
    columns: new Set([
      ...rows.flatMap((row) => columnAmounts(report, [row])),
      ...columnAmounts(report, [requests.received, requests.carriedIn]),
    ]),
    totals: [
      { name: `${name}办理结果总计`, amount: handled },
      { name: `${name}新收`, amount: received },
      { name: '新收加上年结转', amount: all },
    ],
  }
}

const BLOCKS: readonly DisputeBlock[] = ['review', 'litigationDirect', 'litigationAfterReview']
const RESULTS: readonly DisputeResult[] = ['maintain', 'correct', 'other', 'pending']

function casesOf(report: Report): OfTable | null {
  const { disputes } = rolesOf(report.template)
  if (!disputes) return null
  const sum = (blocks: readonly DisputeBlock[], results: readonly DisputeResult[]): number | null =>
    sumIn(
      report,
      blocks.flatMap((block) => results.map((result) => disputes.blocks[block]?.[result])),
    )
  const sets = [...BLOCKS.map((block) => [block]), BLOCKS.slice(1), BLOCKS]
  const wholes = sets.map((blocks) => sum(blocks, ['total']))
  if (wholes.some((one) => one === null)) return null
  const decided = sets.map((blocks) => sum(blocks, RESULTS.slice(0, 3)))
  const amounts = [
    ...wholes,
    ...decided,
    ...sets.flatMap((blocks) => RESULTS.map((result) => sum(blocks, [result]))),
  ].flatMap((one) => one ?? [])
  const { name } = disputes
  const totals = [...wholes, ...decided].flatMap((amount, i) =>
    amount === null ? [] : { name: `${name}${i < sets.length ? '总计' : '已审结'}`, amount },
  )
  return { amounts: new Set(amounts), columns: new Set(), totals }
}

/** {@link KnownAmounts} of a report. */
export const knownAmounts = perReport((report: Report): KnownAmounts => ({
  requests: requestsOf(report),
  cases: casesOf(report),
}))
