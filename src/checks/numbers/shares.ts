import {
  type Outcome,
  OUTCOME_GROUPS,
  type RequestRoles,
  type RequestRow,
  rolesOf,
} from '../../report/template/figureRoles'
import type { Report } from '../../report/report'
import type { Place } from '../../report/template/template'
import { sumIn } from '../findings/amounts'
import type { Finding } from '../findings/finding'
import { partListsIn } from '../sentences/relations/partList'
import {
  isShare,
  type NamedBase,
  type Share,
  type ShareOfRow,
  sharesIn,
  sharesOfRows,
} from '../sentences/relations/shareOf'
import type { ReadLine } from '../sentences/statements/statements'
import { perReading, perWording } from '../sentences/perReading'
import { perStretch } from '../sentences/perStretch'
import { textFinding } from '../findings/textFinding'

interface Base {
  name: string
  amount: number
}
interface WrongShare {
  percent: Share['percent']
  sentence: string
  numbers: readonly number[]
}

/**
 * X7: a percentage, 占45.87%, that fits its number with no base: with no number stated before it, and with no total of
 * table three that its words may mean. Reported only where the right base is sure: the whole of a 其中 list, or the
 * requests of the tables.
 */
export const shares = (report: Report): Generator<undefined, Finding[]> =>
  perStretch(report, (section, { read, line, start }) =>
    wrongShares(report, read).map(({ percent, sentence, numbers }) =>
      textFinding(report, {
        rule: 'X7',
        severity: 'error',
        sentence,
        section,
        line,
        start,
        read,
        mentions: [percent],
        figures: [],
        numbers,
      }),
    ),
  )

const sharesOf = perWording(sharesIn)
const sharesOfRowsIn = perWording(sharesOfRows)

const wrongShares = perReading((report, read): readonly WrongShare[] => [
  ...sharesOf(read).flatMap((share) => wrongShare(report, read, share) ?? []),
  ...sharesOfRowsIn(read).flatMap((share) => wrongShareOfRow(report, share) ?? []),
])

/**
 * The totals of requests that a share may be of, the likeliest first; null while one of them is not known, and for a
 * form without requests.
 */
function totalsFor(report: Report, base: NamedBase, likely: 'received' | 'handled'): Base[] | null {
  const named = (name: string, places: readonly (Place | undefined)[]): Base | null => {
    const amount = sumIn(report, places)
    return amount === null ? null : { name, amount }
  }
  const { requests } = rolesOf(report.template)
  if (!requests) return null
  const { name, received: own, carriedIn } = requests
  const received = [
    named(`${name}新收`, [own?.total]),
    named('新收加上年结转', [own?.total, carriedIn?.total]),
  ]
  const handled = [named(`${name}办理结果总计`, [requests.handled?.total])]
  const meant = base === 'handled' ? handled : base === 'received' ? received : null
  const all =
    meant ??
    (likely === 'handled' || base === 'either' ? [...handled, ...received] : [...received, ...handled])
  return all.some((one) => one === null) ? null : all.flatMap((one) => one ?? [])
}

function wrongShare(
  report: Report,
  read: ReadLine,
  { percent, part, bases, base }: Share,
): WrongShare | null {
  if (bases.some((one) => isShare(percent, part.value, one))) return null
  const kind = read.statements.find(({ mention }) => read.mentions[mention] === part)?.quantity.kind
  const totals = totalsFor(report, base, kind === 'outcome' ? 'handled' : 'received')
  if (totals?.some(({ amount }) => isShare(percent, part.value, amount))) return null
  const list = partListsIn(read).find(({ parts }) => parts.includes(part))
  const whole = list?.wholes.length === 1 && base === null ? list.whole : null
  const counted = base !== null || kind === 'outcome' || kind === 'applicants'
  const right = whole ? { name: nameOf(whole.lead), amount: whole.value } : counted ? totals?.[0] : undefined
  if (!right?.amount) return null
  return {
    percent,
    sentence: `${part.value} ${part.unit}占 ${percent.value.toFixed(percent.decimals)}%，按${right.name}${right.name.endsWith('”') ? '' : ' '}${right.amount} ${part.unit}计算是 ${shareIn(percent, part.value, right.amount)}：`,
    numbers: [part.value, percent.value, right.amount],
  }
}

/** The text's name for the whole of a list, in quotes; '' when it is longer than 12 characters. */
const nameOf = (lead: string): string => (lead !== '' && lead.length <= 12 ? `“${lead}”` : '')

const shareIn = ({ decimals }: Share['percent'], n: number, d: number): string =>
  `${((100 * n) / d).toFixed(decimals)}%`

/** The sets of cells, one for each reading, whose sum a row or columns may mean. */
function cellsOf(
  { received, carriedIn, handled, outcomes }: RequestRoles,
  quantity: ShareOfRow['quantity'],
): (Place | undefined)[][] {
  if (quantity.kind === 'outcome') return [quantity.rows.map((row) => outcomes?.[row]?.total)]
  const of = (row: RequestRow | undefined): (Place | undefined)[] =>
    quantity.columns.map((column) => row?.by?.[column])
  return [of(received), [...of(received), ...of(carriedIn)], of(handled)]
}

function wrongShareOfRow(report: Report, { percent, quantity, name, base }: ShareOfRow): WrongShare | null {
  const { requests } = rolesOf(report.template)
  const totals = totalsFor(report, base, quantity.kind === 'outcome' ? 'handled' : 'received')
  if (!requests || !totals) return null
  const amounts = cellsOf(requests, quantity)
  const known = amounts.map((places) => sumIn(report, places))
  const group = quantity.kind === 'outcome' ? groupOf(report, requests.outcomes, quantity.rows) : []
  if (group === null || known.some((amount) => amount === null)) return null
  const parts = known.flatMap((amount) => amount ?? [])
  const fits = (n: number): boolean =>
    [...totals.map(({ amount }) => amount), ...group].some((d) => isShare(percent, n, d))
  const [first] = parts
  const [right] = totals
  if (first === undefined || !right?.amount || parts.some(fits)) return null
  return {
    percent,
    sentence: `正文写${name}占 ${percent.value.toFixed(percent.decimals)}%，${requests.name} ${first} 件，按${right.name} ${right.amount} 件计算是 ${shareIn(percent, first, right.amount)}：`,
    numbers: [first, percent.value, right.amount],
  }
}

/**
 * Total of the group of a single row, as a further base: 属于国家秘密 may be told as a share of 不予公开. Empty where there is
 * none; null while it is not known.
 */
function groupOf(
  report: Report,
  outcomes: RequestRoles['outcomes'],
  rows: readonly Outcome[],
): number[] | null {
  const [row] = rows
  const group = Object.values<readonly Outcome[]>(OUTCOME_GROUPS).find((one) => row && one.includes(row))
  if (rows.length > 1 || !group) return []
  const amount = sumIn(
    report,
    group.map((one) => outcomes?.[one]?.total),
  )
  return amount === null ? null : [amount]
}
