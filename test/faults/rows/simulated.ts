import { interleave } from '../../tools/windows/interleave'
import { simulate } from '../simulation/simulate'
import { type Amount, type FaultRow, times } from './row'

/** Seeds share the steps, so that each begins with an empty shelf. */
const SEEDS = 20
const STEPS = 100_000

/** The whole save layer on a simulated disk, with every fault at once. */
export async function simulated(amount: Amount): Promise<FaultRow[]> {
  const steps = times(STEPS, amount) / SEEDS
  const violations: string[] = []
  const counts: Record<string, number> = {}
  let done = 0
  for (let seed = amount.seed; seed < amount.seed + SEEDS; seed += 1) {
    const run = await simulate(seed, Math.ceil(steps))
    done += run.steps
    if (run.violation !== null) violations.push(run.violation)
    for (const [what, count] of Object.entries(run.counts)) counts[what] = (counts[what] ?? 0) + count
  }
  const told = Object.entries(counts).map(([what, count]) => `${what} ${count}`)
  return [
    {
      what: 'simulation of the save layer',
      result: `${done} steps, seeds ${amount.seed} to ${amount.seed + SEEDS - 1}, ${violations.length} violations (${told.join(', ')})`,
      holds: !violations.length,
      details: violations,
    },
  ]
}

const STORIES = 200

/** Two windows write one draft in a random order of everything that can happen between them. */
export async function interleaved(amount: Amount): Promise<FaultRow[]> {
  const rows: FaultRow[] = []
  for (const withLocks of [true, false]) {
    const stories = times(STORIES, amount)
    let [typed, taken, lost, mixed, unsettled] = [0, 0, 0, 0, 0]
    const wrong: string[] = []
    for (let seed = amount.seed; seed < amount.seed + stories; seed += 1) {
      const outcome = await interleave(seed, 80, withLocks)
      typed += outcome.typed
      taken += outcome.taken
      lost += outcome.lost.length
      mixed += outcome.mixed.length
      if (outcome.writers !== 1) unsettled += 1
      if (outcome.lost.length || outcome.mixed.length || outcome.writers !== 1)
        wrong.push(
          `seed ${seed}: lost ${outcome.lost.join(' ')}, ${outcome.mixed.length} mixed, ${outcome.writers} write`,
        )
    }
    rows.push({
      what: `two windows, ${withLocks ? 'with Web Locks' : 'without, as over plain http'}`,
      result: `${stories} interleavings, ${typed} words typed, ${taken} times taken over, ${lost} writes lost, ${mixed} mixtures, ${unsettled} ending with other than one writer`,
      holds: lost === 0 && mixed === 0 && unsettled === 0,
      details: wrong,
    })
  }
  return rows
}
