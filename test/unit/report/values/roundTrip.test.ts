import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../../src/report/template/template'
import { parse, showAmount } from '../../../../src/report/values/parse'
import {
  area,
  completed,
  files,
  grown,
  month,
  onTime,
  openDay,
  points,
  satisfied,
  score,
  training,
  visitsInWan,
  workDays,
  year,
} from './read'

/** Numbers below `below` in a fixed order that looks like chance (a linear congruence). */
function* numbersBelow(below: number, count: number): Generator<number> {
  let state = 20250101
  for (let i = 0; i < count; i += 1) {
    state = (state * 1664525 + 1013904223) % 2 ** 32
    yield Math.floor((state / 2 ** 32) * below)
  }
}

const days = Array.from({ length: 12 }, (_, m) => [1, 9, 10, 28].map((day) => (m + 1) * 100 + day)).flat()
const amounts: readonly [string, Figure, Iterable<number>][] = [
  ['counts', files, [0, 1, 999_999_999, ...numbersBelow(1_000_000_000, 500)]],
  ['rates of two decimals', satisfied, Array.from({ length: 10_001 }, (_, i) => i)],
  ['rates', onTime, Array.from({ length: 10_001 }, (_, i) => i)],
  ['rates over 100', completed, [0, 100_00, 120_00, 99_999_999_999, ...numbersBelow(100_000, 500)]],
  ['changes', grown, [0, 1, 10, 99_999_999_999, ...numbersBelow(100_000, 500)]],
  ['changes in points', points, [0, 1, 10, 100, ...numbersBelow(10_000, 500)]],
  ['measures', area, [0, 1, 10_000, 9_999_999_999_999, ...numbersBelow(100_000_000, 500)]],
  ['measures in 万', visitsInWan, [0, 1, 32_000, ...numbersBelow(1_000_000, 500)]],
  ['measures of one decimal', workDays, [0, 1, 35_000, ...numbersBelow(1_000_000, 500)]],
  ['months', month, Array.from({ length: 12 }, (_, i) => i + 1)],
  ['scores', score, [0, 1, 10, 99, 100, 99_999_999_999, ...numbersBelow(100_000, 500)]],
  ['years', year, [2008, 2025, 2099]],
  ['days', training, days],
  ['dotted days', openDay, days],
]

describe('what is shown is read back as the same amount', () => {
  test.each(amounts)('%s', (_, figure, some) => {
    const lost: string[] = []
    for (const amount of some) {
      const shown = showAmount(figure, amount)
      const entry = parse(figure, shown, 2025)
      if (entry.kind !== 'value' || entry.amount !== amount || entry.shown !== shown) lost.push(shown)
      const typed = parse(figure, `　${shown} ${figure.unit}`, 2025)
      if (typed.kind !== 'value' || typed.amount !== amount) lost.push(`${shown} ${figure.unit}`)
    }
    expect(lost).toEqual([])
  })
})
