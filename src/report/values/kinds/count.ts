import { type Entry, value, wrong } from '../typed/entry'
import { readNumber } from '../typed/number'
import { quoted } from '../typed/quoted'

/** Parses a count: a non-negative integer of at most nine digits. `12.00`, as a spreadsheet may write it, is 12. */
export function parseCount(typed: string, units: readonly string[]): Entry {
  const read = readNumber(typed, units, 'whole')
  if (typeof read === 'string') return wrong(typed, read)
  if (/[1-9]/u.test(read.decimals)) return wrong(typed, `${quoted(typed)}不是整数，数量不能带小数。`)
  if (read.whole.length > 9) return wrong(typed, `${quoted(typed)}太大，最多九位数字。`)
  return value(read.whole, Number(read.whole))
}
