/** A day of the calendar. */
export interface Day {
  year: number
  month: number
  day: number
}

/** Days from 1899-12-30 to 1904-01-01. */
const FROM_1904 = 1462
/** 9999-12-31, the last day that Excel knows. */
const LAST = 2_958_465
/** A day that there never was: Excel takes 1900 for a leap year. */
const FALSE_LEAP = 60
const DAY = 86_400_000

/** The day that a workbook stores as a number, whatever the time of it; null for anything else. */
export function dayOf(stored: string, is1904: boolean): Day | null {
  const number = Math.floor(Number(stored)) + (is1904 ? FROM_1904 : 0)
  if (!Number.isFinite(number) || number < 1 || number > LAST || number === FALSE_LEAP) return null
  const date = new Date(Date.UTC(1899, 11, 30 + (number < FALSE_LEAP ? 1 : 0)) + number * DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The day of `2026-01-20T00:00:00`, as a strict workbook stores it. */
export function dayOfIso(stored: string): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/u.exec(stored) ?? []
  return year === undefined ? null : { year: Number(year), month: Number(month), day: Number(day) }
}
