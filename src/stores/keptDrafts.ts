import { type Ref, shallowRef } from 'vue'
import type { Draft } from '../report/draft'
import type { Report } from '../report/report'
import { onLeaving } from '../storage/leaving'
import { createAutosave, type SaveState } from './autosave'
import { draftSaver } from './draftSaver'
import { type OpenDraft, openDraft } from './openDraft'
import { rescue } from './rescue'
import { copySoon, onDoubt } from './secondCopy'
import { announceHere } from './shelfChannel'
import { browserTimers } from './timers'

/** A draft that this window keeps in storage: while it is open, and after that until all of it is stored. */
export interface KeptDraft {
  readonly state: Readonly<Ref<SaveState>>
  /** The newest form. */
  report(): Report
  created: number
  /** When it was last changed here, in milliseconds since 1970. */
  updated(): number
  changed(report: Report): void
  /** Stores at once; resolves when it is stored or has failed. */
  flush(): Promise<SaveState>
  /** Nobody writes on it any more: it is kept only until it is stored. */
  letGo(): void
  /** Ends it, stored or not; answers what it takes to go on. */
  stop(): OpenDraft
}

interface Kept extends KeptDraft {
  /** Stores all of it once more. */
  rewrite(): void
  takeUp(): void
  unsaved(): boolean
}

/** By id, the drafts that are open or not stored; looked at before the store. */
const kept = new Map<string, Kept>()

/** Keeps a draft for somebody who writes on it. */
export function keepDraft(opened: OpenDraft): KeptDraft {
  const { id } = opened.report.draft
  const saver = draftSaver(opened)
  const state = shallowRef<SaveState>({ kind: 'saved', at: opened.savedAt })
  let { report } = opened
  let updated = opened.savedAt ?? opened.created
  let open = true

  const autosave = createAutosave<Draft>({
    save: saver.save,
    now: Date.now,
    timers: browserTimers,
    savedAt: opened.savedAt,
    onState(next) {
      state.value = next
      if (next.kind === 'failed') keepCopy()
      endWhenStored()
      if (!open && next.kind !== 'dirty') announceHere()
    },
  })
  const stay = onLeaving(() => (autosave.unsaved() ? saver.entryOf(report.draft) : null))

  /** What cannot be stored goes to the second copy; another window's draft has a copy of its own. */
  function keepCopy(): void {
    const { kind } = state.value
    if (kind === 'failed' && !['conflict', 'newer'].includes(state.value.code))
      copySoon(id, () => (autosave.unsaved() ? saver.copyOf(report.draft) : null))
  }

  function end(): void {
    autosave.stop()
    stay()
    if (kept.get(id) === self) kept.delete(id)
  }
  function endWhenStored(): void {
    if (!open && !autosave.unsaved()) end()
  }

  const self: Kept = {
    state,
    created: opened.created,
    report: () => report,
    updated: () => updated,
    unsaved: autosave.unsaved,
    changed(next) {
      report = next
      updated = Date.now()
      autosave.changed(next.draft)
      keepCopy()
    },
    rewrite() {
      saver.distrust(report.draft)
      autosave.changed(report.draft)
    },
    flush: autosave.flush,
    takeUp: () => void (open = true),
    letGo() {
      open = false
      void autosave.flush()
      endWhenStored()
    },
    stop() {
      const last = saver.reopened(report.draft)
      end()
      return last
    },
  }
  kept.set(id, self)
  if (opened.unsaved) autosave.changed(report.draft)
  return self
}

/** A draft to be written on: as this window has it, else as it is stored. Rejects with a StorageError. */
export async function takeUpDraft(id: string): Promise<KeptDraft> {
  const here = takenUp(id)
  if (here) return here
  const opened = await openDraft(id)
  // it may have been taken up meanwhile
  return takenUp(id) ?? keepDraft(opened)
}

function takenUp(id: string): KeptDraft | undefined {
  const here = kept.get(id)
  here?.takeUp()
  return here
}

/** True for a draft that this window keeps. */
export const isKept = (id: string): boolean => kept.has(id)

onDoubt((id) => {
  const here = kept.get(id)
  if (here) here.rewrite()
  else void rescue([id])
})

/** The drafts of which this window has something that is not stored. */
export const unsavedDrafts = (): KeptDraft[] => [...kept.values()].filter((one) => one.unsaved())

/** One of these, undefined for a draft that is stored or not known here. */
export const unsavedDraft = (id: string): KeptDraft | undefined =>
  unsavedDrafts().find((one) => one.report().draft.id === id)

/** True while a draft cannot be stored; what is written down on leaving may not find a place either. */
export const cannotStore = (): boolean => unsavedDrafts().some(({ state }) => state.value.kind === 'failed')

/** Stores at once all that is not stored. */
export function flushDrafts(): void {
  void allStored()
}

/** Stores at once all that is not stored; resolves with false when some of it could not be. */
export async function allStored(): Promise<boolean> {
  const states = await Promise.all(unsavedDrafts().map((one) => one.flush()))
  return states.every(({ kind }) => kind === 'saved')
}
