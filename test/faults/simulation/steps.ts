import { backUp, bring } from './backupSteps'
import { loseDatabase, month, newer } from './disasters'
import { seatOf, type Seat, type World } from './world'

const paragraph = (text: string) => ({
  type: 'doc' as const,
  content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
})

const writing = (world: World): Seat | null => {
  const free = world
    .seats()
    .filter(({ busy, open, window }) => !busy && open && window.desk.report && !window.frozen())
  return free.length ? world.draw.one(free) : null
}

/** Opens a report, as the address says; what was open is closed first. */
function openReport(world: World, seat: Seat, id: string): void {
  const { desk } = seat.window
  world.ask(seat, 'open', async () => {
    await desk.finish()
    seat.open = null
    await desk.start(id)
  })
}

function type(world: World): void {
  const seat = writing(world)
  if (!seat) return openOne(world)
  const { desk } = seat.window
  const { place } = world.draw.one(desk.open.template.figures)
  world.edit(seat, () => desk.type(place, world.fresh()))
}

function write(world: World): void {
  const seat = writing(world)
  if (!seat) return
  const { desk } = seat.window
  const texts = desk.open.template.sections.filter(({ place }) => desk.open.draft.sections[place]?.text)
  world.edit(seat, () =>
    desk.write(world.draw.one(texts).place, paragraph(world.fresh()), world.draw.chance(0.8)),
  )
}

function undo(world: World): void {
  const seat = writing(world)
  if (seat)
    world.edit(seat, () => (world.draw.chance(0.7) ? seat.window.desk.undo() : seat.window.desk.redo()))
}

function openOne(world: World): void {
  const seat = seatOf(world)
  if (!seat) return
  const standing = [...world.model.stored.keys()]
  const kept = world.unsaved(seat).map(({ id }) => id)
  const all = [...new Set([...standing, ...kept])]
  if (all.length) openReport(world, seat, world.draw.one(all))
}

function close(world: World): void {
  const seat = writing(world)
  if (!seat) return
  world.ask(seat, 'close', async () => {
    await seat.window.desk.finish()
    seat.open = null
  })
}

/** What the official does when she is told that another window has the draft. */
function reload(world: World): void {
  const seat = world
    .seats()
    .find(
      ({ busy, window: { desk } }) =>
        !busy && desk.report && desk.saving.kind === 'failed' && desk.saving.code === 'conflict',
    )
  if (!seat?.open) return
  const { id } = seat.open
  seat.window.desk.setAside()
  openReport(world, seat, id)
}

function create(world: World): void {
  const seat = seatOf(world)
  if (!seat || world.model.stored.size > 5) return
  const { shelf, templates } = seat.window
  world.ask(seat, 'create', () =>
    shelf.create(world.draw.one(templates), { district: world.fresh(), unit: world.fresh(), year: '2025' }),
  )
  world.noteNew(seat)
}

function onShelf(world: World): void {
  const seat = seatOf(world)
  const ids = [...world.model.stored.keys()]
  if (!seat || !ids.length) return
  const id = world.draw.one(ids)
  const { shelf } = seat.window
  switch (world.draw.below(ids.length > 5 ? 2 : 3)) {
    case 0:
      world.ask(seat, 'remove', () => shelf.remove({ id, title: '' }))
      break
    case 1:
      world.ask(seat, 'restore', () => shelf.restore(id))
      break
    default:
      world.ask(seat, 'copy', () => shelf.copy(id))
  }
}

/** The official wants to write here what another window writes. */
function takeOver(world: World): void {
  const seat = world
    .seats()
    .find(({ busy, window: { desk, frozen } }) => !busy && !frozen() && desk.report && !desk.writable)
  if (seat) world.ask(seat, 'take over', () => seat.window.desk.takeOver())
}

const toggle = (world: World, fault: 'paused' | 'full' | 'refused'): void => {
  world.disk.faults[fault] = !world.disk.faults[fault]
}

type Step = (world: World) => Promise<unknown> | void

/** What can happen, and how often it does. */
export const STEPS: readonly (readonly [name: string, weight: number, step: Step])[] = [
  ['type', 300, type],
  ['write', 60, write],
  ['undo', 60, undo],
  ['a moment', 150, (world) => world.pass(world.draw.below(400))],
  ['a pause', 60, (world) => world.pass(world.draw.below(3000))],
  ['a long pause', 15, (world) => world.pass(6000 + world.draw.below(14_000))],
  ['the disk works a little', 100, (world) => world.work(1 + world.draw.below(6))],
  ['save', 30, (world) => void writing(world)?.window.desk.save()],
  ['open', 40, openOne],
  ['close', 12, close],
  ['reload', 40, reload],
  ['create', 8, create],
  ['shelf', 14, onShelf],
  ['take over', 25, takeOver],
  ['freeze', 6, (world) => seatOf(world)?.window.freeze(true)],
  [
    'thaw',
    12,
    (world) =>
      world
        .seats()
        .find(({ window }) => window.frozen())
        ?.window.freeze(false),
  ],
  ['look away', 12, (world) => seatOf(world)?.window.look(false)],
  ['look again', 12, (world) => seatOf(world)?.window.look(true)],
  ['another window', 14, (world) => void (world.seats().length < 3 && world.openWindow())],
  [
    'leave',
    16,
    (world) => {
      const seat = world.seats().length ? world.draw.one(world.seats()) : null
      return seat ? world.leave(seat) : undefined
    },
  ],
  [
    'kill',
    10,
    (world) => {
      const seat = world.seats().length ? world.draw.one(world.seats()) : null
      if (seat) world.kill(seat)
    },
  ],
  ['kill the browser', 5, (world) => world.killBrowser(false)],
  ['power cut', 4, (world) => world.killBrowser(true)],
  ['pause the disk', 12, (world) => toggle(world, 'paused')],
  ['fill the disk', 8, (world) => toggle(world, 'full')],
  ['refuse the database', 5, (world) => toggle(world, 'refused')],
  [
    'fail',
    12,
    (world) =>
      void (world.disk.faults.failing = world.disk.faults.failing ? 0 : world.draw.one([0.02, 0.1, 0.5, 1])),
  ],
  ['fill localStorage', 5, (world) => void (world.notes.faults.full = !world.notes.faults.full)],
  ['set the clock', 5, (world) => seatOf(world)?.window.setClock((world.draw.below(3) - 1) * 86_400_000)],
  ['a newer program', 1, newer],
  ['a month', 3, month],
  ['power cut that takes the database', 5, loseDatabase],
  ['back up', 6, backUp],
  ['bring back a backup', 6, bring],
]
