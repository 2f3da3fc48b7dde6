import { type Entry, value, wrong } from '../typed/entry'
import { narrow } from '../typed/narrow'
import { quoted } from '../typed/quoted'

/** The first year the regulation on open government information was in force (国务院令第492号, 2008-05-01). */
const FIRST = 2008

/** Parses a year of four digits from {@link FIRST} to 2099; 年 or 年度 after it is allowed. */
export function parseYear(typed: string): Entry {
  const text = narrow(typed).replace(/(?<!\s)\s*年度?$/u, '')
  if (!/^\d{4}$/u.test(text)) return wrong(typed, `${quoted(typed)}不是年份，请写四位数字，例如 2025。`)
  const year = Number(text)
  if (year < FIRST || year > 2099) return wrong(typed, `${quoted(typed)}不在 ${FIRST} 至 2099 年之间。`)
  return value(text, year)
}
