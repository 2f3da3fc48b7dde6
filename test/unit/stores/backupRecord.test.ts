import { expect, test } from 'vitest'
import { countSince, withDay } from '../../../src/services/backup/backupRecord'

const NONE = { at: null, revs: {}, seen: 0, days: [] }

test('drafts that were only begun are not counted, changed ones are', () => {
  const heads = [
    { id: 'a', rev: 1 },
    { id: 'b', rev: 30 },
  ]
  expect(countSince(heads, NONE)).toEqual({ at: null, drafts: 1, much: false })
  expect(countSince(heads, { ...NONE, at: 5, revs: { b: 30 } })).toEqual({ at: 5, drafts: 0, much: false })
})

test('four hundred saves are much, and so are changes on three days; days without a change do not count', () => {
  expect(countSince([{ id: 'a', rev: 401 }], NONE).much).toBe(true)
  expect(countSince([{ id: 'a', rev: 901 }], { ...NONE, revs: { a: 600 } }).much).toBe(false)
  let record = NONE as Parameters<typeof withDay>[0]
  for (const [rev, day] of [
    [5, 20260105],
    [5, 20260106],
    [9, 20260107],
    [9, 20260107],
  ] as const)
    record = withDay(record, [{ id: 'a', rev }], day)
  expect(record.days).toEqual([20260105, 20260107])
  expect(countSince([{ id: 'a', rev: 9 }], record).much).toBe(false)
  record = withDay(record, [{ id: 'a', rev: 10 }], 20260108)
  expect(countSince([{ id: 'a', rev: 10 }], record).much).toBe(true)
})

test('a database that went back is a change as well', () => {
  expect(countSince([{ id: 'a', rev: 3 }], { ...NONE, revs: { a: 9 } }).drafts).toBe(1)
})
