import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { interleave } from '../../tools/windows/interleave'

// a machine that is busy takes its time
vi.setConfig({ testTimeout: 120_000 })

// Each run tells its seed when it fails; `interleave(seed, steps, locks)` repeats it.
const SEEDS = Array.from({ length: 34 }, (_, i) => 3 * i + 1)
const STEPS = 120

test.each([
  ['with Web Locks', true],
  ['over plain http', false],
])('two windows in any order, %s: no word is lost and no draft is mixed', async (_, withLocks) => {
  let [typed, taken] = [0, 0]
  for (const seed of SEEDS) {
    const { story, ...outcome } = await interleave(seed, STEPS, withLocks)
    typed += outcome.typed
    taken += outcome.taken
    const told = `seed ${seed}\n${story.join('\n')}`
    expect(outcome.lost, told).toEqual([])
    expect(outcome.mixed, told).toEqual([])
    expect(outcome.writers, told).toBe(1)
  }
  expect(typed).toBeGreaterThan(10 * SEEDS.length)
  expect(taken).toBeGreaterThan(SEEDS.length)
})
