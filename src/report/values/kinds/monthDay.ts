import { noSuchDay } from '../typed/calendar'
import { type Entry, value, wrong } from '../typed/entry'
import { narrow } from '../typed/narrow'
import { quoted } from '../typed/quoted'

const FORM = /^(?:(\d{4})\s*[年./-]\s*)?(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*[日号]?$/u

/** More than one day: `3月12日至13日`, `3.12-3.13` */
const SPAN = /\d ?[日号]? ?[-~至到] ?(?:\d{1,2} ?[月.] ?)?\d{1,2} ?[日号]?$/u

type Style = 'dotted' | 'chinese'

/**
 * Parses a day of the report's year: `5.15`, `5-15`, `5月15日`, with or without a year before it.
 * @param year the report's year, null while it is not known: then 2月29日 passes, and a typed year stays in what is
 * shown, so that it can be compared once the report has one
 */
export function parseMonthDay(typed: string, style: Style, year: number | null): Entry {
  const said = quoted(typed)
  const text = narrow(typed)
  const match = FORM.exec(text)
  if (!match && /[一二三四五六七八九十]/u.test(text))
    return wrong(typed, `${said}请用阿拉伯数字，例如 5月15日。`)
  if (!match && SPAN.test(text)) return wrong(typed, `${said}不止一天，请只填一天。`)
  if (!match) return wrong(typed, `${said}不是日期，请写成 5月15日 或 5.15。`)
  const month = Number(match[2])
  const day = Number(match[3])
  const typedYear = match[1] ? Number(match[1]) : null
  const none = noSuchDay(month, day, typedYear ?? year)
  if (none) return wrong(typed, `${said}不是日期，${none}。`)
  if (typedYear !== null && year !== null && typedYear !== year)
    return wrong(typed, `${said}不在报告年度 ${year} 年内。`, 'year')
  const amount = month * 100 + day
  const shown = showMonthDay(amount, style)
  if (typedYear === null || year !== null) return value(shown, amount)
  return value(style === 'dotted' ? `${typedYear}.${shown}` : `${typedYear}年${shown}`, amount)
}

/** `5.15` or `5月15日` for month × 100 + day, without leading zeros. */
export function showMonthDay(amount: number, style: Style): string {
  const [month, day] = [Math.floor(amount / 100), amount % 100]
  return style === 'dotted' ? `${month}.${day}` : `${month}月${day}日`
}
