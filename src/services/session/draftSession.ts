import { observable, type Observed } from '../base/observable'
import type { Draft } from '../../report/draft/draft'
import type { Report } from '../../report/report'
import type { JournalEntry } from '../../storage/records/journalEntry'
import type { DraftCopy } from '../../storage/replica/envelope'
import { createAutosave, type SaveState } from './autosave'
import type { DraftLock } from '../tabs/draftLocks'
import type { DraftSaver } from './draftSaver'
import type { Writer } from '../tabs/lockHandover'
import type { OpenDraft } from './openDraft'
import type { Timers } from '../base/timers'

/**
 * Why a draft may not be written here any more: `taken` by another window, or `outdated`, its data being of a newer
 * program now; `noted` tells whether all that was not stored is written down for that program.
 */
export type Taken = { why: 'taken' } | { why: 'outdated'; noted: boolean }

/** A draft that this window keeps in storage: while it is open, and after that until all of it is stored. */
export interface DraftSession {
  readonly state: Observed<SaveState>
  /** The newest form. */
  report(): Report
  /** The same without what an input method has under way: what leaves the editor has no letters of it. */
  composed(): Report
  created: number
  /** When it was last changed here, in milliseconds since 1970. */
  updated(): number
  /** `composing`: with what an input method has under way, which is not shown elsewhere. */
  changed(report: Report, composing?: boolean): void
  /** Stores at once; resolves when it is stored or has failed. */
  flush(): Promise<SaveState>
  /** Nobody writes on it any more: it is kept only until it is stored. */
  letGo(): void
  /** Ends it, stored or not; answers what it takes to go on. */
  stop(): OpenDraft
  /** Calls back once when it may not be written here any more; asked for by whoever writes on it. */
  onTaken(told: (taken: Taken) => void): void
}

/** The same, as the keeper of all drafts sees it. */
export interface Kept extends DraftSession, Writer {
  /** Stores all of it once more. */
  rewrite(): void
  takeUp(): void
  unsaved(): boolean
  /** The right to write, null until it is had; it is given back at the end. */
  lock: DraftLock | null
  /** Settles when what another window's taking left here is stored or set aside; null while nothing was taken. */
  losing: Promise<void> | null
  /** The data are of a newer program. `noted` tells whether what is not stored is written down. */
  outdate(noted: boolean): void
}

export interface KeptParts {
  saver: DraftSaver
  timers: Timers
  now: () => number
  /** Asks for what is not stored when the page is left; the answer ends that. */
  onLeaving(source: () => JournalEntry | null): () => void
  /** What cannot be stored is put into the second copy. */
  copyUnstored(id: string, copy: () => DraftCopy | null): void
  /** The state has changed of a draft that nobody writes on. */
  changed(): void
  ended(self: Kept): void
  /** Something was stored. */
  stored(): void
  /** A newer program has the data: this and other drafts of it. */
  outdated(self: Kept): void
  /** What could not be stored any more under its own id is to be kept beside it. */
  keepBeside(report: Report): Promise<void>
}

export function createDraftSession(opened: OpenDraft, parts: KeptParts): Kept {
  const { saver } = parts
  const state = observable<SaveState>({ kind: 'saved', at: opened.savedAt })
  let { report } = opened
  let { report: composed } = opened
  let updated = opened.savedAt ?? opened.created
  let open = true
  let over = false
  let composing = false
  let told: (taken: Taken) => void = () => {}
  let taken: Taken | null = null

  const autosave = createAutosave<Draft>({
    save: (draft) => saver.save(draft, composing),
    now: parts.now,
    timers: parts.timers,
    savedAt: opened.savedAt,
    onState(next) {
      state.value = next
      if (next.kind === 'failed') copy()
      endWhenStored()
      if (next.kind === 'saved') parts.stored()
      if (!open && next.kind !== 'dirty') parts.changed()
      if (next.kind === 'failed' && next.code === 'newer') parts.outdated(self)
    },
  })
  const stay = parts.onLeaving(() => (autosave.unsaved() ? saver.entryOf(report.draft) : null))

  /** Another window's draft has a copy of its own. */
  function copy(): void {
    const now = state.value
    if (now.kind === 'failed' && now.code !== 'conflict' && now.code !== 'newer')
      parts.copyUnstored(report.draft.id, () => (autosave.unsaved() ? saver.copyOf(report.draft) : null))
  }

  function end(): void {
    if (over) return
    over = true
    autosave.stop()
    stay()
    self.lock?.release()
    self.lock = null
    parts.ended(self)
  }
  function endWhenStored(): void {
    if (!open && !autosave.unsaved()) end()
  }
  function tell(next: Taken): void {
    if (taken) return
    taken = next
    told(next)
  }
  async function setAside(): Promise<void> {
    await autosave.flush()
    if (over) return
    const last = autosave.unsaved() ? report : null
    end()
    if (last) await parts.keepBeside(last)
  }

  /** Nobody composes here any more: what stands there is the text. */
  function endComposing(): void {
    if (!composing) return
    composing = false
    composed = report
    autosave.changed(report.draft)
  }

  const self: Kept = {
    state,
    lock: null,
    losing: null,
    created: opened.created,
    report: () => report,
    composed: () => composed,
    updated: () => updated,
    unsaved: autosave.unsaved,
    changed(next, underWay = false) {
      report = next
      composing = underWay
      if (!underWay) composed = next
      updated = parts.now()
      autosave.changed(next.draft)
      copy()
    },
    rewrite() {
      saver.distrust(report.draft)
      autosave.changed(report.draft)
    },
    flush: autosave.flush,
    takeUp: () => void (open = true),
    letGo() {
      open = false
      told = () => {}
      endComposing()
      void autosave.flush()
      endWhenStored()
    },
    stop() {
      const last = saver.reopened(report.draft)
      end()
      return last
    },
    onTaken(tellIt) {
      told = tellIt
      if (taken) tellIt(taken)
    },
    async handOver() {
      endComposing()
      await autosave.flush()
      // what was typed meanwhile is stored as well, or nothing is handed over
      if (over || autosave.unsaved()) return over
      end()
      tell({ why: 'taken' })
      return true
    },
    lost() {
      self.lock = null
      // typing ends first, so that what is stored or set aside is all there is
      tell({ why: 'taken' })
      self.losing = setAside()
    },
    outdate(noted) {
      // what is written down nowhere stays, and leaving the page asks
      if (noted) end()
      tell({ why: 'outdated', noted })
    },
  }
  if (opened.unsaved) autosave.changed(report.draft)
  return self
}
