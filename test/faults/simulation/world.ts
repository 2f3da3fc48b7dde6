import { createClock } from './clock'
import { contentOf, type Row } from './content'
import { createDisk } from './disk'
import { createFiles } from './files'
import { createModel, type State, Violation } from './model'
import { createNotes } from './notes'
import type { Draw } from './random'
import type { Bundles } from './bundles'
import { openSimulatedWindow, START, type Shared, type SimulatedWindow } from './simulatedWindow'

/** A window and what is known of it. */
export interface Seat {
  window: SimulatedWindow
  /** The open report and its newest state; null while none is open. */
  open: { id: string; state: State; draft: object; saved: State | null; reading: boolean } | null
  /** What was asked for and has not been answered, '' when nothing. */
  busy: string
  /** When a save last did not simply succeed. */
  troubled: number
}

const DAY = 24 * 3600 * 1000
const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

/** A browser with its disk, its windows, and the model that watches both. */
export function createWorld(
  { rooms, worker, disk: diskParts }: Bundles,
  draw: Draw,
  note: (line: string) => void,
) {
  const clock = createClock()
  const disk = createDisk(diskParts, draw, clock.now)
  const files = createFiles(clock.now, disk.later, () => disk.faults.full)
  const notes = createNotes(clock.now)
  const shared: Shared = { rooms, worker, disk, files, notes, clock, draw, channels: new Set() }
  // the windows' clocks may be a day off
  const isLongRemoved = ({ deleted }: Row): boolean =>
    typeof deleted === 'number' && START + clock.now() - deleted > 28 * DAY
  const model = createModel(clock.now, note, isLongRemoved)
  let seats: Seat[] = []
  let typed = 0
  let bug: unknown = null
  let faulty = -Infinity
  /** What has only a note in localStorage, which a killed browser may not have on its disk yet. */
  let fragile: { state: State; until: number }[] = []

  disk.onCommit((by) => model.committed(disk.rows('heads'), disk.rows('sections'), by ?? disk))

  const isWell = (): boolean => {
    const { paused, full, failing, refused } = disk.faults
    return !paused && !full && !failing && !refused
  }

  /** Looks at what every window shows and says. */
  function observe(): void {
    if (bug) throw bug
    if (!isWell()) faulty = clock.now()
    for (const seat of seats) {
      const { desk, by } = seat.window
      if (desk.saving.kind === 'failed') seat.troubled = clock.now()
      // a frozen window shows what it showed
      if (seat.busy || !desk.report || seat.window.frozen()) continue
      const { draft } = desk.report
      if (seat.open?.id !== draft.id || seat.open.draft !== draft) {
        const same = seat.open?.id === draft.id ? seat.open : null
        const content = contentOf(draft)
        const state =
          [same?.state, model.stored.get(draft.id)?.state].find(
            (one) => one?.content.signature === content.signature,
          ) ??
          model.find(content, by) ??
          model.laid(content, by)
        if (!state)
          throw new Violation(
            `a window shows a state of draft ${draft.id} that nobody wrote: ${model.told(content)}`,
          )
        note(`  shown by ${seat.window.opened}: ${draft.id} = ${state.event}`)
        seat.open = { id: draft.id, state, draft, saved: same?.saved ?? null, reading: false }
      }
      const { open } = seat
      // a window that only reads says nothing of its own
      if (desk.writable && desk.saving.kind === 'saved' && open.saved !== open.state) {
        model.saved(open.id, open.state)
        open.saved = open.state
      }
    }
  }

  /** Lets the disk do at most so many things. */
  async function work(most: number): Promise<void> {
    await settled()
    observe()
    for (let n = 0; n < most && disk.work(); n += 1) {
      await settled()
      observe()
    }
  }

  async function pass(ms: number): Promise<void> {
    const end = clock.now() + ms
    await work(400)
    for (let due = clock.next(end); due; due = clock.next(end)) {
      clock.set(Math.max(due.at, clock.now()))
      due.run()
      await work(400)
    }
    clock.set(end)
    observe()
  }

  /** The states that a window has not stored, by draft. */
  const unsaved = ({ window }: Seat): { id: string; state: State }[] =>
    window.unsavedDrafts().flatMap((kept) => {
      const { draft } = kept.report()
      const state = model.find(contentOf(draft), window.by)
      return state ? [{ id: draft.id, state }] : []
    })

  /** Waits for something asked of a window, and looks at nothing there meanwhile. */
  function ask(seat: Seat, what: string, answer: () => Promise<unknown>): void {
    seat.busy = what
    note(`  asked of ${seat.window.opened}: ${what}`)
    answer().then(
      () => {
        seat.busy = ''
        note(`  answered by ${seat.window.opened}: ${what}`)
      },
      (cause: unknown) => (bug = cause),
    )
  }

  const gone = (seat: Seat): void => void (seats = seats.filter((one) => one !== seat))

  return {
    clock,
    disk,
    files,
    notes,
    model,
    draw,
    work,
    pass,
    observe,
    ask,
    unsaved,
    isWell,
    seats: (): readonly Seat[] => seats,
    fail: (cause: unknown) => void (bug ??= cause),
    /** The backup that was made last. */
    backup: { text: '' },
    /** Something that nobody has typed before. */
    fresh: (): string => `${(typed += 1)}`,

    openWindow(): Seat {
      const window = openSimulatedWindow(shared)
      const seat: Seat = { window, open: null, busy: '', troubled: -Infinity }
      seats.push(seat)
      window.shelf.follow()
      return seat
    },

    /** Whatever `work` changes in the open report is a new state made from the one before. */
    edit(seat: Seat, change: () => void): void {
      const { desk, by } = seat.window
      const { open } = seat
      if (!open || seat.busy || !desk.report) return
      change()
      const { draft } = desk.report
      if (draft === open.draft) return
      const content = contentOf(draft)
      open.draft = draft
      if (content.signature !== open.state.content.signature)
        open.state = model.made(content, [open.state], by)
    },

    /** States of drafts that a window has just made. */
    noteNew(seat: Seat): void {
      for (const kept of seat.window.unsavedDrafts()) {
        const content = contentOf(kept.report().draft)
        if (!model.find(content, seat.window.by)) model.made(content, [], seat.window.by)
      }
    },

    async leave(seat: Seat): Promise<void> {
      // the journal, once its connection has had time to open and if the disk does it at once, else localStorage
      const ready = clock.now() - faulty > 2000 && clock.now() - seat.window.opened > 2000 && isWell()
      const journal = ready && draw.chance(0.5)
      for (const { id, state } of unsaved(seat)) {
        const promise = journal || !notes.faults.full
        if (promise && !journal && !model.promised.has(state))
          fragile.push({ state, until: clock.now() + 5000 })
        model.leftBehind(id, state, promise)
      }
      seat.window.leave()
      gone(seat)
      if (journal) await work(200)
    },

    /**
     * One window's process is killed; what was typed more than 1.1 s ago must be stored when nothing was wrong. A frozen
     * window is as if killed when it was frozen: nothing in it can have stored since what was typed before.
     */
    kill(seat: Seat): void {
      const { open } = seat
      const { from, until } = seat.window.ran()
      if (open && !seat.busy && until - Math.max(from, faulty, seat.troubled) > 12_000) {
        let state: State | undefined = open.state
        while (state && state.at > until - 1100) [state] = state.parents
        if (state) model.promised.set(state, 'typed more than 1.1 s before the window was killed')
      }
      seat.window.kill(draw.chance(0.5))
      gone(seat)
    },

    /** All windows at once, and what the browser, or with a power cut the machine, had not written to its disk. */
    killBrowser(power: boolean): void {
      for (const seat of seats) this.kill(seat)
      notes.lose()
      if (power) {
        model.counts.cuts += 1
        disk.cutPower()
        files.lose(draw.below)
      }
      for (const { state, until } of fragile) if (until > clock.now()) model.promised.delete(state)
      fragile = []
    },
  }
}

/** A window that is asked for nothing and runs. */
export const seatOf = (world: World): Seat | null => {
  const free = world.seats().filter(({ busy, window }) => !busy && !window.frozen())
  return free.length ? world.draw.one(free) : null
}

export type World = ReturnType<typeof createWorld>
