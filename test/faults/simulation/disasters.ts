import { Violation } from './model'
import { seatOf, type World } from './world'

const MONTH = 31 * 24 * 3600 * 1000
const MINUTE = 60_000

/** Every draft but a few is removed, the windows are left, and a month passes. */
export async function month(world: World): Promise<void> {
  if (!world.isWell() || world.model.stored.size < 5) return
  const seat = seatOf(world)
  if (!seat) return
  const rest = [...world.model.stored.keys()].slice(3)
  world.ask(seat, 'remove', async () => {
    for (const id of rest) await seat.window.shelf.remove({ id, title: '' })
  })
  await world.pass(60_000)
  for (const one of world.seats()) await world.leave(one)
  // what was left may have put a removed draft back on the shelf
  world.openWindow()
  await world.pass(1000)
  for (const one of world.seats()) await world.leave(one)
  await world.pass(MONTH)
  world.openWindow()
  await world.pass(5000)
}

/** A newer program has stored one of the drafts. */
export function newer(world: World): void {
  const frozen = [...world.model.stored.keys()].filter((id) => world.model.isFrozen(id))
  const ids = [...world.model.stored.keys()].filter((id) => !world.model.isFrozen(id))
  // its transaction waits for the one that is going on, which has read before what it will write
  if (frozen.length > 1 || ids.length < 2 || world.disk.writing()) return
  const id = world.draw.one(ids)
  const head = world.disk.rows('heads').find((row) => Object(row).id === id)
  Object.assign(Object(head), { schema: 99, rev: Object(head).rev + 1, writer: 'newer', later: true })
  world.model.freeze(id)
}

/**
 * A report is begun, and seconds after all was copied the power goes and takes the database; now and then all notes too,
 * so that the slots alone are left. All of it has to come back.
 */
export async function loseDatabase(world: World): Promise<void> {
  const { model, files, clock, disk, notes } = world
  if (!world.isWell() || notes.faults.full || [...model.stored.keys()].some((id) => model.isFrozen(id)))
    return
  // there are spare files for so many new reports, and a new report is young for five minutes
  const isYoung = files.madeSince('nianbao-copies', clock.now() - 6 * MINUTE) > 8
  if (isYoung || files.madeSince('nianbao-spare', clock.now() - MINUTE)) return
  const seat = seatOf(world)
  if (!seat) return
  const { shelf, templates } = seat.window
  const values = { district: world.fresh(), unit: world.fresh(), year: '2025' }
  world.ask(seat, 'create', () => shelf.create(world.draw.one(templates), values))
  world.noteNew(seat)
  for (const { window } of world.seats()) window.freeze(false)
  await world.pass(20_000)
  // whoever is in conflict has something that only a window knows
  if (!world.isWell() || world.seats().some((one) => one.busy || world.unsaved(one).length)) return
  // what a killed window stored is copied by the next that reads the shelf
  world.openWindow()
  await world.pass(10_000)
  const [broken] = model.broken()
  if (broken) throw new Violation(broken)
  model.settle()
  world.killBrowser(true)
  model.clear()
  disk.clear()
  if (world.draw.chance(0.5)) notes.clear()
  world.openWindow()
  await world.pass(5000)
}
