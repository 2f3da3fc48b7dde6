import type { Plant } from './bundle'
import { bundlesWith } from './bundles'
import { contentOf, forgetContents } from './content'
import { Violation } from './model'
import { drawing } from './random'
import { STEPS } from './steps'
import { createWorld, type Seat, type World } from './world'

export interface Simulated {
  seed: number
  steps: number
  /** The violated invariant and what happened before it, null when nothing was violated. */
  violation: string | null
  counts: Record<string, number>
}

/** Lines of the log that a violation shows. */
const LAST = Number(process.env['LAST'] ?? 60)
const EVERY = 60
const TOTAL = STEPS.reduce((sum, [, weight]) => sum + weight, 0)

/**
 * Draws so many steps of what can happen to the save layer, and watches what becomes of every state. The same seed draws
 * the same; with `plants` the editor has these faults.
 */
export async function simulate(
  seed: number,
  steps: number,
  plants: readonly Plant[] = [],
): Promise<Simulated> {
  const bundles = await bundlesWith(plants)
  forgetContents()
  const draw = drawing(seed)
  const log: string[] = []
  const world = createWorld(bundles, draw, (line) => void log.push(line))
  const unhandled = (cause: unknown): void => world.fail(cause)
  process.on('unhandledRejection', unhandled)
  let step = 0
  try {
    world.openWindow()
    await world.pass(1000)
    for (; step < steps; step += 1) {
      let rest = draw.below(TOTAL)
      for (const [name, weight, run] of STEPS) {
        rest -= weight
        if (rest >= 0) continue
        log.push(`${step} ${name} (${world.clock.now()} ms)`)
        await run(world)
        break
      }
      await world.work(0)
      if (!world.seats().length) world.openWindow()
      if (step % EVERY === EVERY - 1) await check(world)
    }
    await check(world)
    return { seed, steps, violation: null, counts: world.model.counts }
  } catch (cause) {
    const said = cause instanceof Violation ? cause.message : String(Object(cause).stack ?? cause)
    const violation = `seed ${seed}, step ${step}: ${said}\n  ${log.slice(-LAST).join('\n  ')}`
    return { seed, steps: step, violation, counts: world.model.counts }
  } finally {
    process.off('unhandledRejection', unhandled)
  }
}

/** All is well again and time passes: every window gets its text stored, and a new window finds all that was promised. */
async function check(world: World): Promise<void> {
  Object.assign(world.disk.faults, { paused: false, full: false, failing: 0, refused: false })
  world.notes.faults.full = false
  for (const { window } of world.seats()) window.freeze(false)
  await world.pass(40_000)
  for (const seat of world.seats()) {
    if (seat.busy) throw new Violation(`a window waits for ever: ${seat.busy}`)
    for (const kept of seat.window.unsavedDrafts()) {
      const state = kept.state.value
      const code = state.kind === 'failed' ? state.code : state.kind
      if (code !== 'conflict' && code !== 'newer')
        throw new Violation(`draft ${kept.report().draft.id} is ${code} although all is well`)
    }
  }
  const looking = await lookAtAll(world)
  world.model.settle()
  const ids = [...world.model.stored.keys()]
  if (world.draw.chance(0.1) && !ids.some((id) => world.model.isFrozen(id))) {
    // the replica follows a save by a few seconds, or the reading of the shelf: a save may have been a killed window's
    await world.pass(10_000)
    world.model.clear()
    world.disk.clear()
    // the slots alone are left then
    if (world.draw.chance(0.4)) world.notes.clear()
    await world.pass(1000)
    await leaveOne(world, await lookAtAll(world))
  }
  await leaveOne(world, looking)
}

async function leaveOne(world: World, seat: Seat): Promise<void> {
  if (world.seats().length > 2) await world.leave(seat)
}

/** A new window shows every draft as it is stored, and finds all that was promised. */
async function lookAtAll(world: World): Promise<Seat> {
  const seat = world.openWindow()
  await world.pass(1000)
  const { shelf, desk } = seat.window
  if (shelf.refused) throw new Violation(`the shelf is refused: ${shelf.refused}`)
  const [broken] = world.model.broken()
  if (broken) throw new Violation(broken)
  for (const [id, { head }] of world.model.stored) {
    const removed = typeof head['deleted'] === 'number'
    const line = [...shelf.lines, ...shelf.gone].find((one) => one.id === id)
    if (!line) throw new Violation(`draft ${id} is not on the shelf`)
    if (world.model.isFrozen(id) || removed) continue
    if (!('kind' in line) || line.kind !== 'draft') throw new Violation(`draft ${id} cannot be read`)
    let sentence: string | null = ''
    world.ask(seat, 'open', async () => (sentence = await desk.start(id)))
    await world.pass(500)
    if (sentence !== null) throw new Violation(`draft ${id} does not open: ${sentence}`)
    // what a killed window had only in its replica may have come back meanwhile
    const state = world.model.stored.get(id)?.state
    if (contentOf(desk.open.draft).signature !== state?.content.signature)
      throw new Violation(`draft ${id} opens as something else than what is stored`)
  }
  return seat
}
