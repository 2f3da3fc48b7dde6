import { simulate } from './simulation/simulate'

/* npx tsx test/faults/simulation.ts SEED STEPS; LAST=200 shows more of what happened before a violation. */

const [seed = '1', steps = '2000'] = process.argv.slice(2)
const { violation, counts, steps: done } = await simulate(Number(seed), Number(steps))
if (violation !== null) console.log(violation)
const told = Object.entries(counts).map(([what, count]) => `${what} ${count}`)
console.log(
  `seed ${seed}, ${done} steps: ${violation === null ? 'nothing violated' : 'VIOLATED'}; ${told.join(', ')}`,
)
process.exitCode = violation === null ? 0 : 1
