import { isValue, wordsOf } from './cell'
import type { Layout } from './slots'

/** Ems. A table is as wide as the type area, and its numbers are set in 五号: 156 mm are about 42 of them. */
const WHOLE = 42
const LEAST_WORDS = 3
const MOST_WORDS = 18
const LEAST_NUMBER = 3
/** Of a digit and of a decimal point, with the next larger number in mind. */
const DIGIT = 0.55
const SPARE_DIGITS = 1

/** Raises what is below its least width, at the cost of what is above, so that the sum stays. */
function atLeast(widths: readonly number[], least: readonly number[]): number[] {
  const spare = widths.map((width, i) => Math.max(0, width - (least[i] ?? 0)))
  const lacking = widths.reduce((sum, width, i) => sum + Math.max(0, (least[i] ?? 0) - width), 0)
  const all = spare.reduce((sum, one) => sum + one, 0)
  const taken = all === 0 ? 0 : Math.min(1, lacking / all)
  return widths.map((width, i) => Math.max(width, least[i] ?? 0) - taken * (spare[i] ?? 0))
}

/**
 * Widths of a table's columns in ems: by the words that stand in a single column, and for numbers at least what the longest
 * one takes, with room for another digit.
 */
export function columnWidths({ fields, columns }: Layout): number[] {
  const lengths = columns.map((_, x) => {
    let words = 0
    let digits = 0
    for (const row of fields) {
      const cell = row[x]
      if (!cell || row[x - 1] === cell || row[x + 1] === cell) continue
      if (isValue(cell)) digits = Math.max(digits, cell.text.trim().length)
      else words = Math.max(words, wordsOf(cell).length)
    }
    return { words: Math.min(words, MOST_WORDS), digits }
  })
  const least = columns.map((role, x) =>
    role === 'figure'
      ? Math.max(LEAST_NUMBER, ((lengths[x]?.digits ?? 0) + SPARE_DIGITS) * DIGIT)
      : LEAST_WORDS,
  )
  const natural = columns.map((role, x) =>
    Math.max(least[x] ?? 0, (lengths[x]?.words ?? 0) / (role === 'figure' ? 2 : 1)),
  )
  const sum = natural.reduce((total, width) => total + width, 0)
  const widths = atLeast(
    natural.map((width) => (width * WHOLE) / sum),
    least,
  )
  return widths.map((width) => Math.round(width * 100) / 100)
}
