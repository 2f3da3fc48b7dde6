import { type Entry, value, wrong } from './entry'
import { readNumber } from './number'
import { quoted } from './quoted'

/**
 * A number that is not negative and has at most two decimals, kept in hundredths so that comparing is exact.
 * @param decimals decimals that the report writes at least: with 2, `97.3` is shown as `97.30`
 * @param most upper bound in hundredths, with the sentence for a number beyond it
 */
export function parseHundredths(
  typed: string,
  units: readonly string[],
  decimals: number,
  most?: { amount: number; sentence: string },
): Entry {
  const read = readNumber(typed, units)
  if (typeof read === 'string') return wrong(typed, read)
  const behind = read.decimals.replace(/0+$/u, '')
  if (behind.length > 2) return wrong(typed, `${quoted(typed)}最多写两位小数。`)
  if (read.whole.length > 9) return wrong(typed, `${quoted(typed)}太大，最多九位数字。`)
  const amount = Number(read.whole) * 100 + Number(behind.padEnd(2, '0'))
  if (most && amount > most.amount) return wrong(typed, `${quoted(typed)}${most.sentence}`, 'percent')
  const written = behind.padEnd(decimals, '0')
  return value(written ? `${read.whole}.${written}` : read.whole, amount)
}
