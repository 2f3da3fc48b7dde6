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
 * Why a draft may not be written here any more. `taken`: another window writes it. `outdated`: a newer program upgraded
 * the database; `noted` tells whether everything unsaved was written to the journal for it.
 */
export type Taken = { why: 'taken' } | { why: 'outdated'; noted: boolean }

/** A draft that this window saves: while it is open, and after that until all of it is stored. */
export interface DraftSession {
  readonly state: Observed<SaveState>
  /** The newest state, an unfinished composition included. */
  report(): Report
  /** The newest state without an unfinished composition: for files and copies. */
  composed(): Report
  created: number
  /** When it was last changed here, in milliseconds since 1970. */
  updated(): number
  /** `composing`: the report contains an unfinished composition, which is stored and shown nowhere else. */
  changed(report: Report, composing?: boolean): void
  /** Saves at once; resolves when that has succeeded or failed. */
  flush(): Promise<SaveState>
  /** The report was closed: the session ends once everything is stored. */
  letGo(): void
  /** Ends the session, stored or not. Returns what a later session needs to go on. */
  stop(): OpenDraft
  /**
   * Sets the listener that is called once when the draft may not be written here any more, at once if that is so now.
   */
  onTaken(listen: (taken: Taken) => void): void
}

/** A session as `createSessions` sees it. */
export interface HeldDraft extends DraftSession, Writer {
  /** Saves all sections once more. */
  rewrite(): void
  /** The report was opened again: undoes {@link letGo}. */
  takeUp(): void
  unsaved(): boolean
  /** The lock of the draft, null while this window does not hold it; released when the session ends. */
  lock: DraftLock | null
  /**
   * After another window has taken the draft: settles when what was unsaved here is stored, or kept as a draft of its
   * own. Null before.
   */
  losing: Promise<void> | null
  /** A newer program upgraded the database. `noted` tells whether everything unsaved is in the journal. */
  outdate(noted: boolean): void
}

/** What a session works with. */
export interface DraftSessionParts {
  saver: DraftSaver
  timers: Timers
  now: () => number
  /** Registers a source of the journal entry to write when the page is left. Returns a function that removes it. */
  onLeaving(source: () => JournalEntry | null): () => void
  /** Schedules a replica of a draft that cannot be stored. */
  copyUnstored(id: string, copy: () => DraftCopy | null): void
  /** The save state of a closed report has changed. */
  changed(): void
  ended(self: HeldDraft): void
  /** A save has succeeded. */
  stored(): void
  /** A save has found that a newer program upgraded the data. */
  outdated(self: HeldDraft): void
  /** Keeps what can no longer be stored under its own id as a draft of its own. */
  keepBeside(report: Report): Promise<void>
}

/** A session for an opened draft; what is unsaved of it is saved soon. Takes no lock: `lock` is set by the caller. */
export function createDraftSession(opened: OpenDraft, parts: DraftSessionParts): HeldDraft {
  const { saver } = parts
  const state = observable<SaveState>({ kind: 'saved', at: opened.savedAt })
  let { report } = opened
  let { report: composed } = opened
  let updated = opened.savedAt ?? opened.created
  let open = true
  let over = false
  let composing = false
  let listener: (taken: Taken) => void = () => {}
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

  /**
   * While saving fails: schedules a replica. Not for `conflict` and `newer`, where another window writes the replica.
   */
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
    listener(next)
  }
  async function setAside(): Promise<void> {
    await autosave.flush()
    if (over) return
    const last = autosave.unsaved() ? report : null
    end()
    if (last) await parts.keepBeside(last)
  }

  /** Ends a composition: its letters count as text from now on and are saved as such. */
  function endComposing(): void {
    if (!composing) return
    composing = false
    composed = report
    autosave.changed(report.draft)
  }

  const self: HeldDraft = {
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
      listener = () => {}
      endComposing()
      void autosave.flush()
      endWhenStored()
    },
    stop() {
      const last = saver.reopened(report.draft)
      end()
      return last
    },
    onTaken(listen) {
      listener = listen
      if (taken) listen(taken)
    },
    async handOver() {
      endComposing()
      await autosave.flush()
      // something was typed during the save, or the save failed: the draft is not handed over
      if (over || autosave.unsaved()) return over
      end()
      tell({ why: 'taken' })
      return true
    },
    lost() {
      self.lock = null
      // typing has to end first, so that nothing is typed after the state that is stored or kept aside
      tell({ why: 'taken' })
      self.losing = setAside()
    },
    outdate(noted) {
      // with changes that are not in the journal the session continues, so that the browser asks before the page is left
      if (noted) end()
      tell({ why: 'outdated', noted })
    },
  }
  if (opened.unsaved) autosave.changed(report.draft)
  return self
}
