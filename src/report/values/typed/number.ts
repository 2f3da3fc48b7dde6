import { narrow, visible } from './narrow'
import { quoted } from './quoted'
import { type NumberKind, reasonAgainst } from './reason'
import { severalCells } from './severalCells'

/** A number as typed: its digits before (without leading zeros) and after the point. */
export interface Digits {
  whole: string
  decimals: string
}

/** 1,234 and 1 234; no typesetter groups 0,120 or 0 120. */
const GROUPED = /^[1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+)(?:\.\d+)?$/u
/** Numbers of two columns of a plain text table: one blank may group digits, two or more separate numbers. */
const FAR_APART = /[\d０-９]\s{2,}[\d０-９]/u

/**
 * Parses a number that may have full-width digits, be grouped in threes, and be followed by one of `units`.
 * @returns the digits, or a sentence that says why this is no number and what to write
 */
export function readNumber(typed: string, units: readonly string[], kind: NumberKind): Digits | string {
  let text = narrow(typed)
  for (const unit of units) {
    if (unit === '' || !text.endsWith(unit)) continue
    const before = text.slice(0, -unit.length).trimEnd()
    // 人 in 30人次 is not the unit 次
    if (!/[\d.]$/u.test(before)) continue
    text = before
    break
  }
  const several = severalCells(typed)
  if (several !== null) return several
  if (FAR_APART.test(visible(typed))) return `${quoted(typed)}里不止一个数，一个空只填一个数。`
  if (GROUPED.test(text)) text = text.replace(/[, ]/gu, '')
  const match = /^(\d+)(?:\.(\d+))?$/u.exec(text)
  if (!match) return reasonAgainst(typed, text, units, kind)
  return { whole: (match[1] ?? '').replace(/^0+(?=\d)/u, ''), decimals: match[2] ?? '' }
}
