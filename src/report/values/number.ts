import { narrow, visible } from './narrow'
import { reasonAgainst } from './reason'

/** A number as typed: its digits before (without leading zeros) and behind the point. */
export interface Digits {
  whole: string
  decimals: string
}

const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d{1,3}(?: \d{3})+(?:\.\d+)?$/u
/** Two cells of a spreadsheet: `123⇥456` is not 123456. */
const SEVERAL = /\S[\t\r\n]+\S/u

/**
 * Reads a number that may be written in full-width digits, grouped in threes, and followed by one of `units`.
 * @returns the digits, or a sentence that says why this is no number and what to write.
 */
export function readNumber(typed: string, units: readonly string[]): Digits | string {
  let text = narrow(typed)
  const unit = units.find((one) => one !== '' && text.endsWith(one))
  if (unit) {
    const before = text.slice(0, -unit.length).trimEnd()
    // 人 in 30人次 is not the unit 次
    if (/[\d.]$/u.test(before)) text = before
  }
  if (SEVERAL.test(visible(typed))) return reasonAgainst(typed, text, units)
  if (GROUPED.test(text)) text = text.replace(/[, ]/gu, '')
  const match = /^(\d+)(?:\.(\d+))?$/u.exec(text)
  if (!match) return reasonAgainst(typed, text, units)
  return { whole: (match[1] ?? '').replace(/^0+(?=\d)/u, ''), decimals: match[2] ?? '' }
}
