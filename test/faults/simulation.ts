import { simulation } from './simulation/simulate'

const [seed = '1', steps = '2000'] = process.argv.slice(2)
const run = await simulation()
const t = Date.now()
const outcome = await run(Number(seed), Number(steps))
console.log(outcome.violation ?? 'ok', outcome.counts, Date.now() - t, 'ms')
