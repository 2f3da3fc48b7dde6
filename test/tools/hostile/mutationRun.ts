import { goodBackup } from './goodBackup'
import { hostileDesk } from './hostileDesk'
import { mutated, seeded } from './mutations'

/** What became of so many mutations. */
export interface MutationCounts {
  given: number
  refused: number
  taken: number
  reports: number
  /** Milliseconds that the slowest took. */
  slowest: number
}

/** One of so many of those that are taken is stored as well. */
const STORED = 8

/**
 * Gives mutations of a good backup to a shelf. Throws an Error that names seed and number when one crashes, changes a
 * report of the shelf, touches a prototype, or is taken and cannot be shown.
 */
export async function mutationRun(count: number, seed: number): Promise<MutationCounts> {
  const good = new TextEncoder().encode(goodBackup())
  const random = seeded(seed)
  const desk = await hostileDesk()
  const counts: MutationCounts = { given: 0, refused: 0, taken: 0, reports: 0, slowest: 0 }
  for (let n = 0; n < count; n += 1) {
    const file = new Blob([mutated(good, random)])
    const begun = performance.now()
    try {
      const outcome = await desk.give(file, n % STORED === 0)
      counts.given += 1
      counts[outcome.kind] += 1
      if (outcome.kind === 'taken') counts.reports += outcome.reports
      counts.slowest = Math.max(counts.slowest, performance.now() - begun)
      if (n % 100 === 99) await desk.asBefore()
    } catch (cause) {
      throw new Error(`mutation ${n} of seed ${seed}`, { cause })
    }
  }
  await desk.asBefore()
  return counts
}
