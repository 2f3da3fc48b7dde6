import type { NumberMention } from '../../sentences/tokens/numberMention'
import { quantifiersIn } from './bounds'

/** A share of a whole as it is written: 45.87%, 九成, 三分之一; in percent, with the bounds within which it is right. */
export interface Portion {
  /** UTF-16 offsets in the spoken text. */
  from: number
  to: number
  least: number
  most: number
  /** As it is written, and with how many decimals a percentage is printed. */
  shown: string
  decimals: number
  /** Index in the paragraph's mentions; null for one in numerals. */
  mention: number | null
}

/** How far off an approximate percentage may be, in points: 近90% may be 85 %. */
const AROUND = 5
const BELOW = /(?:近|将近|接近|约近)$/u
/** Words that state a bound: 不足20% holds for 10 %, 超过80% for 90 %. */
const UNDER = /(?:不足|不到|低于)$/u
const OVER = /(?:超|超过|逾|突破|不低于|不少于)$/u
const NEAR = /(?:约|大约|大概|约为|达约)$/u
const AND_OVER = /^以上/u
const MORE = /^(?:多|余|强)/u
const LESS = /^(?:左右|上下)/u

/** Bounds of a value that is exact to `half`, by the words before and behind it. */
function boundsOf(value: number, half: number, before: string, behind: string): [number, number] {
  if (UNDER.test(before) && !/(?:不)低于$/u.test(before)) return [0, value]
  if (BELOW.test(before)) return [value - half - AROUND, value]
  if (OVER.test(before) || AND_OVER.test(behind)) return [value, 100]
  if (MORE.test(behind)) return [value, value + half + AROUND]
  const more = NEAR.test(before) || LESS.test(behind) ? half + AROUND / 2 : half
  return [value - more, value + more]
}

const NUMERALS =
  /(?<=[占比例率重为达有到近约超过逾近接足的])(?:[一二三四五六七八九]成[半一二三四五六七八九]?|(?:[二三四五六七八九十]|百)分之[一二两三四五六七八九十]+)/gu

/** Shares in numerals, each within the bounds that its words have everywhere. */
function inNumerals(text: string): Portion[] {
  const bounds = quantifiersIn(text)
  return [...text.matchAll(NUMERALS)].flatMap((match): Portion[] => {
    const [shown] = match
    const from = match.index
    const to = from + shown.length
    const own = bounds.find((one) => one.from <= from && one.to >= to)
    return own ? [{ from, to, least: own.least, most: own.most, shown, decimals: 1, mention: null }] : []
  })
}

/** The shares of a paragraph in the order in which they stand. */
export function portionsIn(text: string, mentions: readonly NumberMention[]): Portion[] {
  const percents = mentions.flatMap((one, mention): Portion[] => {
    if (one.unit !== '%') return []
    const { value, decimals, from, to, end } = one
    const half = 0.5 * 10 ** -decimals
    const [least, most] = boundsOf(
      value,
      half,
      text.slice(Math.max(0, from - 3), from),
      text.slice(to, to + 3).replace('%', ''),
    )
    return [{ from, to: end, least, most, shown: `${value.toFixed(decimals)}%`, decimals, mention }]
  })
  return [...percents, ...inNumerals(text)].sort((one, other) => one.from - other.from)
}

/** True when n / d is within the bounds of a share. */
export function isShareOf({ least, most }: Portion, n: number, d: number): boolean {
  const percent = (100 * n) / d
  return d > 0 && percent >= least - 1e-9 && percent <= most + 1e-9
}
