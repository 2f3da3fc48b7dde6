import { expect, test, vi } from 'vitest'
import type { Plant } from '../../faults/simulation/bundle'
import { PLANTS } from '../../faults/simulation/plants'
import { simulate } from '../../faults/simulation/simulate'

vi.setConfig({ testTimeout: 240_000 })

/* More of it, by hand: npx tsx test/faults/simulation.ts SEED STEPS */

test.each([1, 2, 3])(
  'seed %i: nothing that was called saved is lost, and nothing is stored that nobody wrote',
  async (seed) => {
    const { violation, counts } = await simulate(seed, 1000)
    expect(violation).toBeNull()
    // it did not pass by doing nothing
    expect(counts['saved']).toBeGreaterThan(50)
    expect(counts['left']).toBeGreaterThan(0)
    expect(counts['checks']).toBeGreaterThan(10)
  },
)

test('the same seed does the same again', async () => {
  expect(await simulate(4, 300)).toEqual(await simulate(4, 300))
})

/** What the first seed says that finds a fault, null when none of them does. */
async function found(plant: Plant): Promise<string | null> {
  for (let seed = 1; seed <= 12; seed += 1) {
    const { violation } = await simulate(seed, 1000, [plant])
    if (violation !== null) return violation
  }
  return null
}

test.each(Object.entries(PLANTS))('it is found when %s', async (_, plant) => {
  expect(await found(plant)).toMatch(/^seed \d+, step \d+: /u)
})
