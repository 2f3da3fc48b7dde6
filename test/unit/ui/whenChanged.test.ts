import { expect, test } from 'vitest'
import { likelyYear } from '../../../src/ui/shelf/create/likelyYear'
import { whenChanged } from '../../../src/ui/base/time/whenChanged'

const now = new Date(2026, 0, 5, 14, 30).getTime()

test.each([
  ['刚刚', new Date(2026, 0, 5, 14, 29, 30)],
  ['1 分钟前', new Date(2026, 0, 5, 14, 29)],
  ['59 分钟前', new Date(2026, 0, 5, 13, 30, 30)],
  ['今天 13:30', new Date(2026, 0, 5, 13, 30)],
  ['今天 00:00', new Date(2026, 0, 5)],
  ['昨天 23:59', new Date(2026, 0, 4, 23, 59)],
  ['昨天 00:00', new Date(2026, 0, 4)],
  ['1月3日', new Date(2026, 0, 3, 23, 59)],
  ['2025年12月31日', new Date(2025, 11, 31)],
  // a clock that was wrong
  ['今天 16:05', new Date(2026, 0, 5, 16, 5)],
  ['2027年3月1日', new Date(2027, 2, 1)],
])('%s', (words, then) => {
  expect(whenChanged(then.getTime(), now)).toBe(words)
})

test('just after midnight what was written before it is minutes old', () => {
  const night = new Date(2026, 0, 5, 0, 5).getTime()
  expect(whenChanged(new Date(2026, 0, 4, 23, 58).getTime(), night)).toBe('7 分钟前')
})

test.each([
  [2025, new Date(2026, 0, 2)],
  [2025, new Date(2026, 4, 31)],
  [2026, new Date(2026, 5, 1)],
  [2026, new Date(2026, 10, 20)],
])('the report begun is most likely about %i', (year, date) => {
  expect(likelyYear(date)).toBe(year)
})
