import { hostileDesk } from '../../tools/hostile/hostileDesk'
import { HOSTILE_FILES } from '../../tools/hostile/hostileFiles'
import { mutationRun } from '../../tools/hostile/mutationRun'
import { type Amount, type FaultRow, times } from './row'

/** Every hostile file, and mutations of a good backup; each reader throws where another draft or a prototype has changed. */
export async function hostile(amount: Amount): Promise<FaultRow[]> {
  const desk = await hostileDesk()
  const wrong: string[] = []
  for (const { name, content, expected } of HOSTILE_FILES) {
    const { kind } = await desk.give(content(), true)
    if ((kind === 'taken') !== (expected === 'taken')) wrong.push(`${name}: ${kind}`)
  }
  await desk.asBefore()
  const { given, refused, taken, slowest } = await mutationRun(times(10_000, amount), amount.seed)
  return [
    {
      what: 'hostile files',
      result: `${HOSTILE_FILES.length} given, ${wrong.length} not as expected, 0 crashes, 0 changes to other drafts`,
      holds: !wrong.length,
      details: wrong,
    },
    {
      what: 'mutations of a good backup',
      result: `${given} given, ${refused} refused, ${taken} taken, 0 crashes, 0 changes; slowest ${slowest.toFixed(0)} ms`,
      holds: true,
    },
  ]
}
