import type { Report } from '../../report/report'
import { isStopped } from '../../storage/local/writesStopped'
import { onLeaving, writeDown } from '../../storage/local/leaving'
import { StorageError } from '../../storage/records/storageError'
import { draftSaver, onCleared, type SavingStore } from './draftSaver'
import { drafts } from '../repository/drafts'
import type { LockHandover, Writer } from '../tabs/lockHandover'
import { createDraftSession, type Kept, type DraftSession, type KeptParts } from './draftSession'
import { newId } from '../base/newId'
import { tell } from '../base/notices'
import { type OpenDraft, openDraft, unstoredDraft } from './openDraft'
import { askToStay } from '../base/persistence'
import { knownBefore, rescue, rescueShelf } from '../recovery/rescue'
import { copySoon, onDoubt } from '../repository/replicate'
import { announceHere } from '../repository/listChannel'
import { browserTimers, type Timers } from '../base/timers'
import { windowHoldings } from '../tabs/windowHoldings'

/** What a window needs to keep drafts; tests put simulated windows in its place. */
export interface KeepingParts {
  store: SavingStore
  /** A draft as it is stored; `doubtful` keeps other windows from storing it. */
  openDraft: (id: string, doubtful: boolean) => Promise<OpenDraft>
  copyUnstored: KeptParts['copyUnstored']
  holdings: LockHandover
  timers: Timers
  now: () => number
  onLeaving: typeof onLeaving
  /** Writes down what is not stored; false when it found no place. */
  writeDown: () => boolean
  announceHere: () => void
  tell: (sentence: string) => void
  /** Something was stored. */
  stored: () => void
}

/** The drafts that one window keeps. */
export function createSessions(parts: KeepingParts) {
  /** By id, the drafts that are open or not stored; looked at before the store. */
  const kept = new Map<string, Kept>()

  /** Keeps a draft for somebody who writes on it. */
  function keepDraft(opened: OpenDraft): Kept {
    const { id } = opened.report.draft
    const self = createDraftSession(opened, {
      ...parts,
      saver: draftSaver(opened, parts.store),
      changed: parts.announceHere,
      ended: (one) => {
        if (kept.get(id) === one) kept.delete(id)
      },
      // one after the other: this is told in the middle of a save
      outdated: (one) => queueMicrotask(() => one.outdate(parts.writeDown())),
      async keepBeside(report) {
        parts.tell(
          (await keepAside(report))
            ? '另一个窗口接管时，本窗口还有没来得及保存的内容，已另存为一份，请在报告列表中核对。'
            : '另一个窗口接管时，本窗口还有没来得及保存的内容，另存时没有成功，仍在报告列表中（未保存），请到列表中备份。',
        )
      },
    })
    kept.set(id, self)
    return self
  }

  /** Keeps a form of a report as a draft of its own; false when it is not stored yet. */
  async function keepAside({ template, draft }: Report): Promise<boolean> {
    const copy = keepDraft(unstoredDraft({ template, draft: { ...draft, id: newId() } }))
    copy.letGo()
    return (await copy.flush()).kind === 'saved'
  }

  async function takenUp(id: string): Promise<DraftSession | null> {
    await kept.get(id)?.losing
    const here = kept.get(id)
    if (!here) return null
    here.takeUp()
    // a new draft had nobody to share with; once it is stored it has
    here.lock ??= await parts.holdings.hold(id, here)
    return here
  }

  /**
   * A draft to be written on: as this window has it, else as it is stored; null while another window writes it.
   * `takeOver` has that window store what it has and stop. Rejects with a StorageError.
   */
  async function takeUpDraft(id: string, how: 'hold' | 'takeOver' = 'hold'): Promise<DraftSession | null> {
    const here = await takenUp(id)
    if (here) return here
    let self: Kept | null = null
    let lost = false
    const writer: Writer = {
      // nothing is written before it is loaded
      handOver: () => self?.handOver() ?? Promise.resolve((lost = true)),
      lost: () => (self ? self.lost() : (lost = true)),
    }
    const lock = await parts.holdings[how](id, writer)
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

  /** The drafts of which this window has something that is not stored. */
  const unsavedDrafts = (): DraftSession[] => [...kept.values()].filter((one) => one.unsaved())

  return {
    keepDraft: (opened: OpenDraft): DraftSession => keepDraft(opened),
    takeUpDraft,
    keepAside,
    unsavedDrafts,
    /** True for a draft that this window keeps. */
    isKept: (id: string): boolean => kept.has(id),
    /** Stores all of a draft once more; false for one that this window does not keep. */
    rewrite(id: string): boolean {
      kept.get(id)?.rewrite()
      return kept.has(id)
    },
    /** One of these, undefined for a draft that is stored or not known here. */
    unsavedDraft: (id: string): DraftSession | undefined =>
      unsavedDrafts().find((one) => one.report().draft.id === id),
    /** A draft of which this window shows something else than is stored: it is not, or with what is under way. */
    unlikeStored: (id: string): DraftSession | undefined => {
      const one = kept.get(id)
      return one && (one.unsaved() || one.composed() !== one.report()) ? one : undefined
    },
    /** True while a draft cannot be stored; what is written down on leaving may not find a place either. */
    cannotStore: (): boolean =>
      !isStopped() && unsavedDrafts().some(({ state }) => state.value.kind === 'failed'),
    /** Stores at once all that is not stored; resolves with false when some of it could not be. */
    async allStored(): Promise<boolean> {
      const states = await Promise.all(unsavedDrafts().map((one) => one.flush()))
      return states.every(({ kind }) => kind === 'saved')
    },
    /** The database is of a newer program from now on: all that is not stored is written down for it. */
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
  holdings: windowHoldings,
  timers: browserTimers,
  now: Date.now,
  onLeaving,
  writeDown,
  announceHere,
  tell,
  stored: askToStay,
})
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

/** Stores at once all that is not stored. */
export function flushDrafts(): void {
  void allStored()
}

/** The named forms of a report that was stored anew; before a copy is made that does not know them. */
async function restoreVersions(id: string): Promise<void> {
  const copies = await import('../../storage/replica/findCopies').catch(() => null)
  const copy = await copies?.findCopy(id)
  const brought = copy?.forms ? await drafts.restoreVersions(copy) : 0
  if (brought) tell(`这份报告起过名字的 ${brought} 个历史版本已从第二份副本取回。`)
}

/** What else was cleared comes back from the second copy or is missed by name, whatever screen is shown. */
async function rescueOthers(id: string): Promise<void> {
  try {
    await restoreVersions(id)
    const known = knownBefore()
    await rescueShelf(await drafts.list(), known, here.isKept)
  } catch (cause) {
    // the shelf tries it again when it is read
    if (!(cause instanceof StorageError)) throw cause
  }
}
