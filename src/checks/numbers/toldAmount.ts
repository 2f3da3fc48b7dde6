import { rolesOf } from '../../report/template/figureRoles'
import type { Report } from '../../report/report'
import type { Place } from '../../report/template/template'
import { sumIn } from '../findings/amounts'
import type { NumberMention } from '../sentences/tokens/numberMention'
import type { Statement } from '../sentences/tokens/quantity'
import type { ReadLine } from '../sentences/statements/statements'

/** The amount that the tables give for a quantity, and its cells. */
export interface ToldAmount {
  name: string
  amount: number
  cells: readonly Place[]
}

/**
 * Words by which a sentence counts more bodies than the reporting unit. The table may hold only the part named behind:
 * 全区各级制发32件，其中区政府8件.
 */
const WIDER = /各级|各镇|各街道|各部门|各县|各区|[两三]级|市县|县区|区县|乡镇/u

/**
 * True when a difference from the tables is a warning and no error: the number counts documents that were 公开, or made
 * by more bodies than the table counts.
 */
export function isAsked(
  { mentions, line: { text } }: ReadLine,
  { quantity }: Statement,
  mention: NumberMention,
  amount: number | undefined,
): boolean {
  if (quantity.kind !== 'documents') return false
  if (quantity.count === 'announced' || WIDER.test(text.slice(mention.sentence, mention.from))) return true
  return mentions.some(
    ({ from, sentence, value, unit }) =>
      from > mention.from &&
      sentence === mention.sentence &&
      value === amount &&
      unit === mention.unit &&
      /其中|包括|含|（/u.test(text.slice(mention.end, from)),
  )
}

/**
 * The side that applicants are a part of: 新收, with 上年结转, or 办理结果, whichever the sentence's whole is; null where the
 * sentence states none before them.
 */
export function wholeOf(
  report: Report,
  { statements, mentions }: ReadLine,
  { mention }: Statement,
  [received, withCarried, handled]: readonly ToldAmount[],
): ToldAmount | null {
  const whole = statements.findLast(
    ({ mention: at, quantity: { kind } }) => at < mention && (kind === 'received' || kind === 'handled'),
  )
  if (!whole || mentions[whole.mention]?.sentence !== mentions[mention]?.sentence) return null
  if (whole.quantity.kind === 'handled') return handled ?? null
  const { requests } = rolesOf(report.template)
  const all = sumIn(report, [requests?.received?.total, requests?.carriedIn?.total])
  return (mentions[whole.mention]?.value === all ? withCarried : received) ?? null
}

/** The amount that is closest to a value. */
export const nearestTo = (value: number, told: readonly ToldAmount[]): ToldAmount =>
  told.reduce((best, one) => (Math.abs(one.amount - value) < Math.abs(best.amount - value) ? one : best))

const NEAR = 0.02
const digitsOf = (amount: number): string => String(amount).replace(/\D/gu, '').split('').sort().join('')

/**
 * True when a number was probably meant to be the other: at most one in fifty off, or the same digits in another order.
 */
export const isSlipOf = (value: number, amount: number): boolean =>
  Math.abs(value - amount) <= amount * NEAR || isPermuted(value, amount)

/** True when a number has the other's digits in another order: 2120 and 2210. */
export const isPermuted = (value: number, amount: number): boolean =>
  value !== amount && amount >= 10 && digitsOf(value) === digitsOf(amount)

/** An amount in 元 rounded to the 分: 0.012345万元 is 123.45. */
export const toCents = (yuan: number): number => Math.round(yuan * 100) / 100
