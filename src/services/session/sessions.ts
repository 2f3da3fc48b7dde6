import type { Report } from '../../report/report'
import { isStopped } from '../../storage/local/writesStopped'
import { onLeaving, writeDown } from '../../storage/local/leaving'
import { StorageError } from '../../storage/records/storageError'
import { draftSaver, onCleared, type SavingStore } from './draftSaver'
import { drafts } from '../repository/drafts'
import type { LockHandover, Writer } from '../tabs/lockHandover'
import { createDraftSession, type HeldDraft, type DraftSession, type DraftSessionParts } from './draftSession'
import { newId } from '../base/newId'
import { tell } from '../base/notices'
import { type OpenDraft, openDraft, unstoredDraft } from './openDraft'
import { askToStay } from '../base/persistence'
import { knownBefore, rescue, rescueShelf } from '../recovery/rescue'
import { copySoon, onDoubt } from '../repository/replicate'
import { announceHere } from '../repository/listChannel'
import { browserTimers, type Timers } from '../base/timers'
import { windowHandover } from '../tabs/windowHandover'

/** What the sessions of a window work with; tests pass simulated windows. */
export interface KeepingParts {
  store: SavingStore
  /** Loads a draft for writing; with `doubtful` it is fenced first. */
  openDraft: (id: string, doubtful: boolean) => Promise<OpenDraft>
  copyUnstored: DraftSessionParts['copyUnstored']
  handover: LockHandover
  timers: Timers
  now: () => number
  onLeaving: typeof onLeaving
  /** Writes what is unsaved to the journal; false when some of it could not be written. */
  writeDown: () => boolean
  announceHere: () => void
  tell: (sentence: string) => void
  /** A save has succeeded. */
  stored: () => void
}

/** The sessions of one window. */
export function createSessions(parts: KeepingParts) {
  /** Sessions by draft id, of drafts that are open or not stored. Asked before the store. */
  const kept = new Map<string, HeldDraft>()

  /** Begins a session for an opened draft. */
  function keepDraft(opened: OpenDraft): HeldDraft {
    const { id } = opened.report.draft
    const self = createDraftSession(opened, {
      ...parts,
      saver: draftSaver(opened, parts.store),
      changed: parts.announceHere,
      ended: (one) => {
        if (kept.get(id) === one) kept.delete(id)
      },
      // deferred: this is called in the middle of a save, whose change of state has to end first
      outdated: (one) => queueMicrotask(() => one.outdate(parts.writeDown())),
      async keepBeside(report) {
        parts.tell(
          (await keepAside(report))
            ? '改在另一个窗口编辑时，本窗口还有没来得及保存的内容，已另存为一份，请在报告列表中核对。'
            : '改在另一个窗口编辑时，本窗口还有没来得及保存的内容，另存时没有成功，仍在报告列表中（未保存），请到列表中备份。',
        )
      },
    })
    kept.set(id, self)
    return self
  }

  /** Keeps a state of a report as a draft with a new id. Resolves with false when it is not stored yet. */
  async function keepAside({ template, draft }: Report): Promise<boolean> {
    const copy = keepDraft(unstoredDraft({ template, draft: { ...draft, id: newId() } }))
    copy.letGo()
    return (await copy.flush()).kind === 'saved'
  }

  /** The session that this window has of a draft, opened again; null when it has none. */
  async function takenUp(id: string): Promise<DraftSession | null> {
    await kept.get(id)?.losing
    const here = kept.get(id)
    if (!here) return null
    here.takeUp()
    // a new draft needed no lock; once it is stored, other windows can open it
    here.lock ??= await parts.handover.hold(id, here)
    return here
  }

  /**
   * A session to write a draft: the one that this window has, else a new one for what is stored. Null while another
   * window writes the draft; with `takeOver` that window is asked to store what it has and stop. Rejects with a
   * StorageError.
   */
  async function takeUpDraft(id: string, how: 'hold' | 'takeOver' = 'hold'): Promise<DraftSession | null> {
    const here = await takenUp(id)
    if (here) return here
    let self: HeldDraft | null = null
    let lost = false
    const writer: Writer = {
      // while the draft is being loaded nothing is unsaved, so it can be handed over at once
      handOver: () => self?.handOver() ?? Promise.resolve((lost = true)),
      lost: () => (self ? self.lost() : (lost = true)),
    }
    const lock = await parts.handover[how](id, writer)
    if (!lock) return takenUp(id)
    try {
      const opened = await parts.openDraft(id, lock.doubtful)
      if (!lost) {
        self = keepDraft(opened)
        self.lock = lock
        return self
      }
    } catch (cause) {
      lock.release()
      throw cause
    }
    lock.release()
    return null
  }

  /** The sessions with unsaved changes. */
  const unsavedDrafts = (): DraftSession[] => [...kept.values()].filter((one) => one.unsaved())

  return {
    keepDraft: (opened: OpenDraft): DraftSession => keepDraft(opened),
    takeUpDraft,
    keepAside,
    unsavedDrafts,
    /** True for a draft of which this window has a session. */
    isKept: (id: string): boolean => kept.has(id),
    /** Saves all sections of a draft once more; false when this window has no session of it. */
    rewrite(id: string): boolean {
      kept.get(id)?.rewrite()
      return kept.has(id)
    },
    /** The session of a draft if it has unsaved changes, else undefined. */
    unsavedDraft: (id: string): DraftSession | undefined =>
      unsavedDrafts().find((one) => one.report().draft.id === id),
    /**
     * The session of a draft whose state here is not what is stored: unsaved, or stored with an unfinished composition.
     */
    unlikeStored: (id: string): DraftSession | undefined => {
      const one = kept.get(id)
      return one && (one.unsaved() || one.composed() !== one.report()) ? one : undefined
    },
    /** True while saving fails: leaving the page then has to ask, for the journal may not be writable either. */
    cannotStore: (): boolean =>
      !isStopped() && unsavedDrafts().some(({ state }) => state.value.kind === 'failed'),
    /** Saves all unsaved changes at once; resolves with false when some could not be saved. */
    async allStored(): Promise<boolean> {
      const states = await Promise.all(unsavedDrafts().map((one) => one.flush()))
      return states.every(({ kind }) => kind === 'saved')
    },
    /** A newer program upgrades the database: writes all unsaved changes to the journal for it, and stops writing. */
    outdate(): void {
      const noted = parts.writeDown()
      for (const one of kept.values()) one.outdate(noted)
    },
  }
}

const here = createSessions({
  store: drafts,
  openDraft,
  copyUnstored: copySoon,
  handover: windowHandover,
  timers: browserTimers,
  now: Date.now,
  onLeaving,
  writeDown,
  announceHere,
  tell,
  stored: askToStay,
})
/** The sessions of this window, see {@link createSessions}. */
export const {
  keepDraft,
  keepAside,
  takeUpDraft,
  isKept,
  unsavedDrafts,
  unsavedDraft,
  unlikeStored,
  cannotStore,
  allStored,
} = here
onDoubt((id) => {
  if (!here.rewrite(id)) void rescue([id])
})
onCleared((id) => void rescueOthers(id))
drafts.onOutdated(here.outdate)

/** Starts saving all unsaved changes, without waiting for the result. */
export function flushDrafts(): void {
  void allStored()
}

/** Restores the named versions of a report that was stored anew, before its replica is overwritten without them. */
async function restoreVersions(id: string): Promise<void> {
  const copies = await import('../../storage/replica/findCopies').catch(() => null)
  const copy = await copies?.findCopy(id)
  const brought = copy?.versions ? await drafts.restoreVersions(copy) : 0
  if (brought) tell(`这份报告起过名字的 ${brought} 个历史版本已从第二份副本取回。`)
}

/** After data were cleared: brings the other drafts back from their replicas, or names them as lost, on any screen. */
async function rescueOthers(id: string): Promise<void> {
  try {
    await restoreVersions(id)
    const known = knownBefore()
    await rescueShelf(await drafts.list(), known, here.isKept)
  } catch (cause) {
    // tried again when the report list is read
    if (!(cause instanceof StorageError)) throw cause
  }
}
