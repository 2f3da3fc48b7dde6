import { type StorageCode, storageErrorOf } from '../../storage/records/storageError'
import type { Timers } from '../base/timers'

/** How far a draft is saved, as it is shown. `at`: when it was stored (ms since 1970), null for one that never was. */
export type SaveState =
  | { kind: 'saved'; at: number | null }
  | { kind: 'dirty' }
  | { kind: 'saving' }
  | { kind: 'failed'; code: StorageCode }

/** What autosave works with; tests use a simulated clock and store. */
export interface AutosaveParts<Written> {
  /** Resolves once the transaction is complete. */
  save: (written: Written) => Promise<void>
  now: () => number
  timers: Timers
  onState: (state: SaveState) => void
  /** When the opened draft was last stored (ms since 1970), null if it never was. */
  savedAt: number | null
}

const PAUSE = 250
const LONGEST = 1000
const GIVE_UP = 5000
const nothing = (): void => {}
const RETRIES = [1000, 2000, 5000, 10_000]

/**
 * Saves the latest state a quarter of a second after the last change, and while changes go on at the latest a second
 * after the first. One save runs at a time; one that takes longer than 5 s counts as failed, although it may still
 * succeed. The state is 'saved' only after a save has resolved, and only if nothing changed meanwhile. A failed save is
 * retried after 1, 2, 5 and then every 10 s, except for `conflict` (another window stored the draft), `newer` and
 * `erased`. All times are in milliseconds.
 */
export function createAutosave<Written>({ save, now, timers, onState, savedAt }: AutosaveParts<Written>) {
  let state: SaveState = { kind: 'saved', at: savedAt }
  let latest: { written: Written; version: number } | null = null
  let stored = 0
  /** When the first change since the last save began was made; null when there is none. */
  let since: number | null = null
  let running: symbol | null = null
  let failures = 0
  let over = false
  let cancelPause = nothing
  let cancelRetry = nothing
  let flushes: ((state: SaveState) => void)[] = []

  const unsaved = (): boolean => latest !== null && latest.version > stored

  function show(next: SaveState): void {
    const unchanged = next.kind === state.kind && (next.kind === 'dirty' || next.kind === 'saving')
    state = next
    if (!unchanged) onState(next)
  }

  function answerFlushes(): void {
    const asked = flushes
    flushes = []
    for (const answer of asked) answer(state)
  }

  function plan(): void {
    cancelPause()
    if (running || since === null) return
    cancelPause = timers.after(Math.max(0, Math.min(PAUSE, since + LONGEST - now())), attempt)
  }

  function attempt(): void {
    cancelPause()
    if (over || running || !latest || !unsaved()) return
    cancelRetry()
    const { written, version } = latest
    const self = Symbol('save')
    running = self
    since = null
    // after a failure the state stays 'failed' until a save succeeds
    if (failures === 0) show({ kind: 'saving' })
    const cancelWatch = timers.after(GIVE_UP, () => {
      running = null
      failed('failed')
    })
    const begin = async (): Promise<void> => save(written)
    begin().then(
      () => {
        cancelWatch()
        if (running === self) running = null
        succeeded(version)
      },
      (cause: unknown) => {
        cancelWatch()
        // it was given up after 5 s and has been counted as failed already
        if (running !== self) return
        running = null
        failed(storageErrorOf(cause).code)
      },
    )
  }

  function succeeded(version: number): void {
    stored = Math.max(stored, version)
    if (over) return
    failures = 0
    cancelRetry()
    if (!unsaved()) {
      cancelPause()
      show({ kind: 'saved', at: now() })
      answerFlushes()
    } else if (running) {
      show({ kind: 'saving' })
    } else {
      show({ kind: 'dirty' })
      // the save of the latest state may have been given up, and its retry was cancelled just now
      since ??= now()
      if (flushes.length) attempt()
      else plan()
    }
  }

  function failed(code: StorageCode): void {
    // an earlier try that was given up may have stored the same state meanwhile
    if (over || !unsaved()) return
    failures += 1
    over = code === 'conflict' || code === 'newer' || code === 'erased'
    show({ kind: 'failed', code })
    if (!over) cancelRetry = timers.after(RETRIES[failures - 1] ?? 10_000, attempt)
    answerFlushes()
  }

  return {
    /** Notes a change; `written` is the whole state to store. */
    changed(written: Written): void {
      latest = { written, version: (latest?.version ?? 0) + 1 }
      if (over) return
      since ??= now()
      if (failures === 0) show({ kind: running ? 'saving' : 'dirty' })
      plan()
    },

    /**
     * Saves at once. Resolves with 'saved' when all changes so far are stored, else with the state that prevents it.
     */
    flush(): Promise<SaveState> {
      if (over || !unsaved()) return Promise.resolve(state)
      return new Promise((resolve) => {
        flushes.push(resolve)
        attempt()
      })
    },

    /** True while a change is not stored. */
    unsaved,

    /**
     * Ends autosave without saving: no state is reported any more, and pending flushes resolve. Call `flush` before.
     */
    stop(): void {
      over = true
      cancelPause()
      cancelRetry()
      answerFlushes()
    },
  }
}
