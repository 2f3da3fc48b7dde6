import { type Outcome, OUTCOME_GROUPS, rolesOf } from '../../../report/template/figureRoles'
import type { Report } from '../../../report/report'
import { amountIn, sumIn } from '../../findings/amounts'
import { perWording } from '../../sentences/perReading'
import type { NumberMention } from '../../sentences/tokens/numberMention'
import type { Quantity } from '../../sentences/tokens/quantity'
import type { ReadLine } from '../../sentences/statements/statements'
import { knownAmounts } from '../accounts/known'
import { toldBy } from '../compare/fits'
import { type Content, tells } from '../frames/content'
import { EMPTY } from '../frames/follow'
import { framesIn } from '../frames/frames'
import { readingOf } from '../frames/meaning'
import type { ShareFrame } from './shareFrames'

/** An amount that a share may be of, and what findings call it. */
export interface Side {
  name: string
  amount: number
}

const GRANTED: Quantity = { kind: 'outcome', rows: ['granted'] }
const BOTH: Quantity = { kind: 'outcome', rows: ['granted', 'partial'] }
const isGranted = (one: Quantity): boolean =>
  one.kind === 'outcome' && one.rows.length === 1 && one.rows[0] === 'granted'

/** The quantities that words name; empty where they name none that the tables have. */
export function quantitiesOf(
  content: Content,
  { topic }: ShareFrame,
  year: number | null,
): readonly Quantity[] {
  const reading = readingOf(content, topic ?? { ...EMPTY, of: null }, year, false)
  if (!reading) return []
  // 公开率, 公开数: with or without 部分公开
  return reading.quantities.flatMap((one) => (isGranted(one) ? [GRANTED, BOTH] : [one]))
}

/** The tables' amounts for quantities; null while a cell of them is blank. */
export function sidesOf(report: Report, quantities: readonly Quantity[]): Side[] | null {
  const told = toldBy(report, { quantities, doubtful: false })
  if (!told) return null
  return [...told.sides, ...told.also.map((amount) => ({ name: '', amount }))]
}

/** Total of the group of a single row: 属于国家秘密 may be told as a share of 不予公开. Null while it is not known. */
export function groupOf(report: Report, quantities: readonly Quantity[]): Side[] | null {
  const [first] = quantities
  const [row, more] = first?.kind === 'outcome' ? first.rows : []
  const group = Object.values<readonly Outcome[]>(OUTCOME_GROUPS).find((one) => row && one.includes(row))
  if (!group || more !== undefined) return []
  const { outcomes } = rolesOf(report.template).requests ?? {}
  const amount = sumIn(
    report,
    group.map((one) => outcomes?.[one]?.total),
  )
  return amount === null ? null : [{ name: '这一类', amount }]
}

/** The totals that a share may be of where its words name none, the likeliest first; null while one is not known. */
export function totalsOf(
  report: Report,
  { topic }: ShareFrame,
  likely: 'received' | 'handled',
): Side[] | null {
  const known = knownAmounts(report)
  if (topic?.of === 'cases') return known.cases && [...known.cases.totals]
  if (!known.requests) return null
  const [handled, ...received] = known.requests.totals
  return likely === 'handled' || !handled ? [...known.requests.totals] : [...received, handled]
}

/** What the words behind 占 name: 办结总数, 复议案件; null where they name nothing. */
export function namedBase(report: Report, frame: ShareFrame, year: number | null): Side[] | null {
  const { of, words } = frame
  if (/争议/u.test(words.of)) {
    const { cases } = knownAmounts(report)
    return cases && [...cases.totals]
  }
  const { requests } = rolesOf(report.template)
  if (!requests || (!tells(of) && !/申请/u.test(words.of))) return null
  const { received, carriedIn } = requests
  const [own, carried] = [amountIn(report, received?.total), amountIn(report, carriedIn?.total)]
  if (!tells(of) && (own === null || carried === null)) return null
  if (!tells(of))
    return [
      { name: `${requests.name}新收`, amount: own ?? 0 },
      { name: '新收加上年结转', amount: (own ?? 0) + (carried ?? 0) },
    ]
  const topic = frame.topic?.of === null || !frame.topic ? { ...EMPTY, of: 'requests' as const } : frame.topic
  const reading = readingOf(of, topic, year, false)
  return reading && sidesOf(report, reading.quantities)
}

const quantitiesIn = perWording((read): ReadonlyMap<number, Quantity | undefined> => {
  const framed = framesIn(read).map((one) => [one.mention, one.reading.quantities[0]] as const)
  const stated = read.statements.map((one) => [one.mention, one.quantity] as const)
  // of several quantities for one number the first is taken
  return new Map([...stated, ...framed].reverse())
})

/** The number's quantity as the text was read; undefined where it was not. */
export const quantityAt = (read: ReadLine, mention: number): Quantity | undefined =>
  quantitiesIn(read).get(mention)

const AMONG = /^[^，。；：\d]{0,10}(?:之中|当中|[中里])，/u

/** The number that the sentence begins with as the whole: 在1751件办结申请中，…，两项占47.3%. */
export const wholeBefore = (
  { mentions, line: { text } }: ReadLine,
  { sentence }: ShareFrame,
): NumberMention | undefined =>
  sentence.flatMap((i) => mentions[i] ?? []).find(({ end }) => AMONG.test(text.slice(end, end + 16)))
