import { type StorageCode, storageErrorOf } from '../../storage/records/storageError'
import type { Timers } from '../base/timers'

/** What the official is told about what she has typed. `at` is null for a draft that was never stored. */
export type SaveState =
  | { kind: 'saved'; at: number | null }
  | { kind: 'dirty' }
  | { kind: 'saving' }
  | { kind: 'failed'; code: StorageCode }

export interface AutosaveParts<Written> {
  /** Resolves once the transaction is complete. */
  save: (written: Written) => Promise<void>
  now: () => number
  timers: Timers
  onState: (state: SaveState) => void
  /** When what was opened had last been stored. */
  savedAt: number | null
}

const PAUSE = 250
const LONGEST = 1000
const GIVE_UP = 5000
const nothing = (): void => {}
const RETRIES = [1000, 2000, 5000, 10_000]

/**
 * Saves what changes: a quarter of a second after the last change, and while changes go on at the latest a second after
 * the first. One save at a time. Only a save that has resolved makes 'saved', and only if nothing changed meanwhile. A
 * failed save is tried again, except where another window or a newer program has the draft, or all was erased. All times in milliseconds.
 */
export function createAutosave<Written>({ save, now, timers, onState, savedAt }: AutosaveParts<Written>) {
  let state: SaveState = { kind: 'saved', at: savedAt }
  let latest: { written: Written; version: number } | null = null
  let stored = 0
  /** The first change since the last save began. */
  let since: number | null = null
  let running: symbol | null = null
  let failures = 0
  let over = false
  let cancelPause = nothing
  let cancelRetry = nothing
  let flushes: ((state: SaveState) => void)[] = []

  const unsaved = (): boolean => latest !== null && latest.version > stored

  function show(next: SaveState): void {
    const told = next.kind === state.kind && (next.kind === 'dirty' || next.kind === 'saving')
    state = next
    if (!told) onState(next)
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
    // A failure stays in sight until a save has succeeded.
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
        // One that was given up has been counted, whatever it says now.
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
      // the save that took the newest along may have been given up, and its next try was called off just now
      since ??= now()
      if (flushes.length) attempt()
      else plan()
    }
  }

  function failed(code: StorageCode): void {
    // What it was to store may have been stored by an earlier try that was given up.
    if (over || !unsaved()) return
    failures += 1
    over = code === 'conflict' || code === 'newer' || code === 'erased'
    show({ kind: 'failed', code })
    if (!over) cancelRetry = timers.after(RETRIES[failures - 1] ?? 10_000, attempt)
    answerFlushes()
  }

  return {
    /** Takes note of a change; `written` is all there is to store. */
    changed(written: Written): void {
      latest = { written, version: (latest?.version ?? 0) + 1 }
      if (over) return
      since ??= now()
      if (failures === 0) show({ kind: running ? 'saving' : 'dirty' })
      plan()
    },

    /** Saves at once. Resolves with 'saved' when all up to now is stored, or with what hinders it. */
    flush(): Promise<SaveState> {
      if (over || !unsaved()) return Promise.resolve(state)
      return new Promise((resolve) => {
        flushes.push(resolve)
        attempt()
      })
    },

    /** True while something typed is not stored. */
    unsaved,

    /** Ends it: nothing is saved or told any more. Flush before. */
    stop(): void {
      over = true
      cancelPause()
      cancelRetry()
      answerFlushes()
    },
  }
}
