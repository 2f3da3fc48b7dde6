import { numeralValue } from '../../text/numerals'
import { type Entry, value, wrong } from '../typed/entry'
import { narrow } from '../typed/narrow'
import { quoted } from '../typed/quoted'

const FORM = /^(?:(\d{1,2})|(十[一二]?|[一二三四五六七八九]))\s*(?:月份?)?$/u
/** 3月至5月, 3-5 */
const SPAN = /\d ?月? ?[-~至到/] ?\d{1,2} ?(?:月份?)?$/u

/** Parses a month: `3`, `03`, `3月`, `三月`; shown and counted from 1 to 12. */
export function parseMonth(typed: string): Entry {
  const said = quoted(typed)
  const text = narrow(typed)
  const match = FORM.exec(text)
  if (!match && /日|号|\d{4}|年/u.test(text)) return wrong(typed, `${said}请只填月份，例如 3。`)
  if (!match && SPAN.test(text)) return wrong(typed, `${said}不止一个月，请只填一个月。`)
  if (!match) return wrong(typed, `${said}不是月份，请填 1 到 12，例如 3。`)
  const month = match[1] === undefined ? (numeralValue(match[2] ?? '') ?? 0) : Number(match[1])
  if (month < 1 || month > 12) return wrong(typed, `${said}不是月份，没有 ${month} 月。`)
  return value(String(month), month)
}
