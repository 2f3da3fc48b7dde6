import { expect, test } from 'vitest'
import { superfluous, type Thinnable } from '../../../src/storage/store/thinning'

const HOUR = 3600 * 1000
const DAY = 24 * HOUR
const NOW = Date.UTC(2026, 0, 5, 9, 30)

/** Versions at these times before now, oldest first. */
const versions = (ages: readonly number[], over: Partial<Thinnable> = {}): Thinnable[] =>
  ages
    .toSorted((a, b) => b - a)
    .map((age, i) => Object.assign({ number: i + 1, at: NOW - age, name: null, bytes: 10_000 }, over))
const kept = (all: readonly Thinnable[], now = NOW): Thinnable[] => {
  const gone = new Set(superfluous(all, now))
  return all.filter(({ number }) => !gone.has(number))
}
/** Every ten minutes for so many days. */
const work = (days: number): number[] => Array.from({ length: days * 144 }, (_, i) => i * 10 * 60 * 1000)

test('a day keeps all, a week one an hour, two months one a day, then one a week', () => {
  const left = kept(versions(work(365)))
  const between = (from: number, to: number): number =>
    left.filter(({ at }) => NOW - at > from && NOW - at <= to).length
  expect(between(-1, DAY)).toBe(145)
  expect(between(DAY, 7 * DAY)).toBe(6 * 24 + 1)
  expect(between(7 * DAY, 60 * DAY)).toBeLessThanOrEqual(54)
  expect(between(60 * DAY, 365 * DAY)).toBeLessThanOrEqual(45)
  expect(between(60 * DAY, 365 * DAY)).toBeGreaterThanOrEqual(43)
})

test('of each hour the last version stays', () => {
  const ages = [3 * DAY + 50 * 60_000, 3 * DAY + 40 * 60_000, 3 * DAY + 35 * 60_000]
  const many = Array.from({ length: 40 }, (_, i) => i * 1000)
  const left = kept(versions([...ages, ...many]))
  expect(left.filter(({ at }) => NOW - at > DAY).map(({ at }) => NOW - at)).toEqual([3 * DAY + 35 * 60_000])
})

test('named versions stay whatever their age', () => {
  const named = versions(
    work(365).filter((_, i) => i % 500 === 0),
    { name: '送审稿' },
  )
  expect(superfluous(named, NOW + 10 * 365 * DAY)).toEqual([])
})

test('a clock that is ten years ahead, or behind, costs none of the newest forty', () => {
  const all = versions(work(1).slice(0, 40))
  expect(kept(all, NOW + 3650 * DAY)).toHaveLength(40)
  expect(kept(all, NOW - 3650 * DAY)).toHaveLength(40)
})

test('what is thinned again is not thinned further', () => {
  const left = kept(versions(work(100)))
  expect(superfluous(left, NOW)).toEqual([])
})

test('large versions give way from the oldest on', () => {
  const all = versions(work(1), { bytes: 1024 * 1024 })
  const left = kept(all)
  expect(left.length).toBeLessThanOrEqual(40)
  expect(left.at(-1)?.number).toBe(all.length)
})
