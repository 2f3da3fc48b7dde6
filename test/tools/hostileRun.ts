import { HOSTILE_FILES } from './hostile/hostileFiles'
import { hostileDesk } from './hostile/hostileDesk'
import { mutationRun } from './hostile/mutationRun'

/** `tsx test/tools/hostileRun.ts [mutations] [seed]`: the whole corpus, and so many mutations of a good backup. */
const [count = '10000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2)
const desk = await hostileDesk()
for (const { name, content, expected } of HOSTILE_FILES) {
  const { kind } = await desk.give(content(), true)
  if ((kind === 'taken') !== (expected === 'taken')) throw new Error(`${name}: ${kind}`)
}
await desk.asBefore()
console.log(`| hostile files | ${HOSTILE_FILES.length} given, 0 crashes, 0 changes to other drafts |`)
const counts = await mutationRun(Number(count), Number(seed))
console.log(
  `| mutations, seed ${seed} | ${counts.given} given, ${counts.refused} refused, ${counts.taken} taken, 0 crashes, 0 changes; slowest ${counts.slowest.toFixed(0)} ms |`,
)
// channels between windows keep the process open
process.exit(0)
