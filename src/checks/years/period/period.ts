import { numeralValue } from '../../../report/text/numerals'

/** Parts of patterns for the days of a period; digits as `withDigits` leaves them. */
const GAP = '\\s{0,2}'
const OF_YEAR = `${GAP}[年./-]${GAP}`
const DAY = `(?:(\\d{1,2}|[一二三四五六七八九十]{1,2})${GAP}[月./-]${GAP}(\\d{1,2}|[一二三四五六七八九十]{1,3})${GAP}日?)`
const FIRST = `(?:0?1|一)${GAP}[月./-]${GAP}(?:0?1|一)(?!\\d)${GAP}日?`
const LAST = `(?:12|十二)${GAP}[月./-]${GAP}(?:31|三十一)(?!\\d)${GAP}日?`
const TO = `${GAP}(?:零时|0时)?${GAP}(?:起|开始)?[，、]?${GAP}(?:至|到|[—－\\-–~～]){1,3}${GAP}`
const YEAR = '(?:20\\d{2}|\\uFFFC)'

/** Behind a year's digits: the rest of a period from 1月1日 to 12月31日. */
export const FROM_FIRST_TO_LAST = new RegExp(`^${OF_YEAR}${FIRST}${TO}(?:${YEAR}${OF_YEAR})?${LAST}`, 'u')
/**
 * Around the year of a period's last day, when its first day stands before: LAST_DAY behind the digits, FIRST_DAY_TO
 * before them.
 */
export const LAST_DAY = new RegExp(`^${OF_YEAR}${LAST}`, 'u')
/** Text before the year of a period's last day: from the first day up to 至. */
export const FIRST_DAY_TO = new RegExp(`${YEAR}${OF_YEAR}${FIRST}${TO}$`, 'u')

const STATED = new RegExp(
  `(?:统计|数据)(?:期限|期间|时间|周期|时段|范围|区间|期)[^。；]{0,12}?(?:\\d{4}|\\uFFFC)${OF_YEAR}${DAY}${TO}(?:(?:\\d{4}|\\uFFFC)${OF_YEAR})?${DAY}`,
  'u',
)

/** A period named in a line, with its position in UTF-16 units. */
export interface StatedPeriod {
  index: number
  length: number
  /** True for 1月1日 to 12月31日. */
  whole: boolean
}

/** The period named in a line, 统计期限为2025年1月1日至11月30日, 统计时段：2025.1.1—11.30; null for none. */
export function periodIn(line: string): StatedPeriod | null {
  const match = STATED.exec(line)
  if (!match) return null
  const days = match.slice(1, 5).map(numberOf)
  return { index: match.index, length: match[0].length, whole: days.join() === '1,1,12,31' }
}

/** 12, 十二, 三十一. */
const numberOf = (written: string): number =>
  /\d/u.test(written) ? Number(written) : (numeralValue(written) ?? 0)
