import type { Bundled } from './bundle'
import type { Clock } from './clock'
import { type Disk, opener } from './disk'
import type { Files } from './files'
import type { Notes } from './notes'
import type { Draw } from './random'
import type * as Rooms from './rooms'
import { events, type Listener, workerClass } from './simulatedWorker'
import type * as WorkerRoom from './workerRoom'

/** What the windows of a browser share. */
export interface Shared {
  rooms: Bundled<typeof Rooms>
  worker: Bundled<typeof WorkerRoom>
  disk: Disk
  files: Files
  notes: Notes
  clock: Clock
  draw: Draw
  channels: Set<{ name: string; deliver: (message: unknown) => void }>
}

/** Milliseconds since 1970 at which the clock of every simulation starts. */
export const START = Date.UTC(2026, 0, 5, 9, 30)

/** A window of the editor without its screen: its real stores and storage on globals that the simulation makes. */
export function openSimulatedWindow(shared: Shared) {
  const { rooms, disk, files, notes, clock, draw, channels } = shared
  const by = opener()
  const own = new Set<{ name: string; deliver: (message: unknown) => void }>()
  const onWindow = events()
  const onDocument = events()
  const page = {
    ...onDocument,
    visibilityState: 'visible',
    hidden: false,
    createElement: () => ({}),
  }
  let alive = true
  let skew = 0
  let frozen = false
  /** The last stretch in which it was not frozen. */
  let ran = { from: clock.now(), until: Infinity }
  const date = (): number => START + clock.now() + skew

  class WindowDate extends Date {
    constructor(at?: number) {
      super(at ?? date())
    }
    static override now = date
  }
  class Channel {
    readonly #heard = events()
    readonly #one: { name: string; deliver: (message: unknown) => void }
    onmessage: Listener | null = null
    addEventListener = this.#heard.addEventListener
    removeEventListener = this.#heard.removeEventListener
    constructor(name: string) {
      const deliver = (data: unknown): void => {
        this.#heard.tell('message', { data })
        this.onmessage?.({ type: 'message', data })
      }
      this.#one = { name, deliver }
      channels.add(this.#one)
      own.add(this.#one)
    }
    postMessage(message: unknown): void {
      if (!alive) return
      for (const other of channels)
        if (other !== this.#one && other.name === this.#one.name)
          clock.after(other, draw.below(3), () => other.deliver(structuredClone(message)))
    }
    unref = (): void => undefined
    close = (): void => void channels.delete(this.#one)
  }
  const globals: Record<string, unknown> = {
    ...onWindow,
    document: page,
    localStorage: notes.door(() => alive),
    indexedDB: disk.door(by),
    IDBKeyRange: disk.IDBKeyRange,
    BroadcastChannel: Channel,
    Date: WindowDate,
    performance: { now: clock.now },
    navigator: { storage: files.door(() => alive) },
    // Dexie tells of every try to open that failed
    console: { ...console, warn: () => undefined },
    location: { hash: '', protocol: 'http:', reload: () => undefined },
    crypto: {
      getRandomValues(bytes: Uint8Array) {
        for (let i = 0; i < bytes.length; i += 1) bytes[i] = draw.below(256)
        return bytes
      },
    },
    setTimeout: (run: () => void, ms = 0) => clock.after(by, ms, run),
    clearTimeout: (entry: unknown) => clock.cancel(entry),
    setInterval(run: () => void, ms: number) {
      const interval: { due: unknown } = { due: null }
      const again = (): void => {
        interval.due = clock.after(by, Math.max(1, ms), () => {
          again()
          run()
        })
      }
      again()
      return interval
    },
    clearInterval: (interval?: { due: unknown }) => clock.cancel(interval?.due),
    requestIdleCallback: (run: (idle: unknown) => void) =>
      clock.after(by, 1, () => run({ didTimeout: false, timeRemaining: () => 10 })),
    cancelIdleCallback: (entry: unknown) => clock.cancel(entry),
  }
  // the worker's address: a bundle has none
  globals['URL'] = function Address() {}
  globals['Worker'] = workerClass({
    room: shared.worker,
    globals,
    storage: (lives) => files.door(() => alive && lives()),
    deliver: (run) => clock.after(by, draw.below(3), run),
  })
  globals['globalThis'] = globals['window'] = globals['self'] = globals

  const room = rooms(globals)
  room.setActivePinia(room.createPinia())
  const [shelf, desk] = [room.useReportList(), room.useEditor()]

  function end(finishes: boolean): void {
    alive = false
    disk.lose(by, finishes)
    files.release()
    clock.forget(by)
    clock.thaw(by)
    for (const channel of own) {
      channels.delete(channel)
      clock.forget(channel)
    }
  }

  return {
    ...room,
    shelf,
    desk,
    by,
    opened: clock.now(),
    alive: () => alive,
    /** Another tab is looked at, or this one again. */
    look(visible: boolean): void {
      page.visibilityState = visible ? 'visible' : 'hidden'
      page.hidden = !visible
      onDocument.tell('visibilitychange')
      if (!visible) room.flushDrafts()
    },
    /** A window that nobody looks at is stopped by the browser, and goes on later as if no time had passed. */
    freeze(is: boolean): void {
      if (frozen !== is) ran = is ? { ...ran, until: clock.now() } : { from: clock.now(), until: Infinity }
      frozen = is
      for (const owner of [by, ...own]) {
        if (is) clock.freeze(owner)
        else clock.thaw(owner)
      }
    },
    frozen: () => frozen,
    /** Since when and until when it has last run without a stop. */
    ran: () => ({ from: ran.from, until: Math.min(ran.until, clock.now()) }),
    /** The machine's clock is set. */
    setClock: (ms: number) => void (skew = ms),
    /** The page is left: reloaded, navigated away from, or its tab closed. */
    leave(): void {
      onWindow.tell('pagehide', { persisted: false })
      end(true)
    },
    /** The process is killed in the middle of whatever it does. */
    kill: (finishes: boolean) => end(finishes),
  }
}

export type SimulatedWindow = ReturnType<typeof openSimulatedWindow>
