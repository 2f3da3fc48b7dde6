import { describe, expect, test } from 'vitest'
import { alike, bare, likeness, mostAlike } from '../../../src/report/text/likeness'

/** The table of the longest common subsequence, cell by cell. */
function slowCommon(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, () => 0)
  for (const char of a) {
    const next = [0]
    for (let j = 0; j < b.length; j += 1)
      next.push(b[j] === char ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0))
    row = next
  }
  return row[b.length] ?? 0
}

/** Numbers that look random and are the same on each run. */
function sequence(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

test('what is common is found exactly, whatever the lengths', () => {
  const next = sequence(7)
  const words = (length: number): string =>
    Array.from({ length }, () => '公开政府信息'[Math.floor(next() * 6)]).join('')
  for (let i = 0; i < 300; i += 1) {
    const [a, b] = [words(Math.floor(next() * 100)), words(1 + Math.floor(next() * 100))]
    expect(alike(a, b)).toBeCloseTo((2 * slowCommon(a, b)) / (a.length + b.length), 10)
  }
})

describe('a paragraph beside last year’s', () => {
  const before = '2024年，主动公开政府信息1136条，政务新媒体发布信息520条，比上年增长12%。'
  test('is a copy when only numbers and years were changed', () => {
    const now = '2025年，主动公开政府信息1420条，政务新媒体发布信息88条，比上年增长3%。'
    expect(alike(bare(now), bare(before))).toBe(1)
  })
  test('is nearly one when a word was changed', () => {
    const now = '2025年，主动公开政府信息1420条，政务新媒体推送信息88条，比上年增长3%。'
    expect(alike(bare(now), bare(before))).toBeGreaterThan(0.9)
  })
  test('is another when it tells something else', () => {
    const now = '健全政府信息公开申请登记、审核、办理、答复、归档制度，答复格式更加规范。'
    expect(alike(bare(now), bare(before))).toBeLessThan(0.5)
  })
  test('is found wherever it stood last year', () => {
    const others = new Set([bare('加强培训，组织业务培训4次。'), bare(before)])
    expect(
      mostAlike(bare('2025年，主动公开政府信息9条，政务新媒体发布信息8条，比上年增长7%。'), others),
    ).toBe(1)
    expect(mostAlike('全年没有这样的事', others, 0.9)).toBe(0)
  })
})

test('half a text taken over is half alike', () => {
  const same = '一二三四五六七八九十'
  expect(likeness([same, 'ABCDEFGHIJ'], [same, '甲乙丙丁戊'])).toBe(0.5)
  expect(likeness(['', '2025'], [same])).toBe(0)
})
