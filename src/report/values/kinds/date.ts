import { noSuchDay } from '../typed/calendar'
import { type Entry, value, wrong } from '../typed/entry'
import { narrow } from '../typed/narrow'
import { quoted } from '../typed/quoted'

const FORM = /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*[日号]?$/u

/**
 * Parses a date, `2026-01-20` or `2026年1月20日`; the amount is year × 10000 + month × 100 + day.
 * @param reportYear for the example in the sentence, since a report is dated in the year after its own; null while it
 * is not known
 */
export function parseDate(typed: string, reportYear: number | null): Entry {
  const match = FORM.exec(narrow(typed))
  if (!match)
    return wrong(
      typed,
      `${quoted(typed)}不是完整的日期，请写年月日，例如 ${(reportYear ?? 2025) + 1}年1月20日。`,
    )
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const none = noSuchDay(month, day, year)
  if (none) return wrong(typed, `${quoted(typed)}不是日期，${none}。`)
  const amount = year * 10_000 + month * 100 + day
  return value(showDate(amount), amount)
}

/** `2026年1月20日`: year, month and day in full, without leading zeros. */
export function showDate(amount: number): string {
  return `${Math.floor(amount / 10_000)}年${Math.floor(amount / 100) % 100}月${amount % 100}日`
}
