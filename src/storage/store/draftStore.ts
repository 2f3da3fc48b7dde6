import { type Draft, partsOf } from '../../report/draft/draft'
import { fenceDraft } from '../idb/fenceDraft'
import type { Database } from '../idb/database'
import type { Hold, Save } from '../records/draftRows'
import { type JournalEntry, journalEntry } from '../records/journalEntry'
import { listNewer, listShelf, type ShelfRows } from '../idb/listShelf'
import type { TemplateOf } from '../records/parse/formFor'
import { type LoadedDraft, loadedDraft } from '../records/loadedDraft'
import type { SeenDraft } from '../idb/lookAtDraft'
import { createConnection, DRAFTS, globalFactory } from './connection'
import { isAsMeant } from '../idb/readBack'
import { exceptLost, lostSections, sectionsOf } from '../idb/unreadableRows'
import { saveDraft } from '../idb/saveDraft'
import type { BringBack, Brought } from '../replica/bringBack'
import type { DraftCopy } from '../replica/envelope'
import { lazily } from '../records/lazily'
import { StorageError } from '../records/storageError'
import type { DraftRows } from '../idb/newerDatabase'
import { isRow, type UpgradeStep, UPGRADES } from '../records/upgrade'
import type { View } from '../../report/draft/view'
import { parseView } from '../records/view'
import { leftNotes } from '../local/leftNotes'
import { copyDraft, headOf } from '../idb/copyDraft'
import { parserFor } from './parserFor'

/** Drafts in IndexedDB. All operations reject with a StorageError, and what rejected is not saved. */
export type DraftStore = ReturnType<typeof createDraftStore>

/** Opens nothing yet: the first operation does. `steps` and `factory` are for tests. */
export function createDraftStore(
  name = DRAFTS,
  steps: readonly UpgradeStep[] = UPGRADES,
  factory: IDBFactory | null = globalFactory(),
) {
  const { db, run, orNewer } = createConnection(name, factory)
  /** The last revision tried by each writer: a late write of an earlier try must not overwrite a later one. */
  const tried = new Map<string, number>()

  function nextRev({ rev, writer }: Hold): number {
    const next = Math.max(rev, tried.get(writer) ?? 0) + 1
    tried.set(writer, next)
    return next
  }

  const rawHead = (id: string): Promise<unknown> => headOf(db, id)

  const load = (id: string, templateOf: TemplateOf): Promise<LoadedDraft> =>
    run(async () => {
      const [row, rows] = await db.transaction('r', db.heads, db.sections, () =>
        Promise.all([rawHead(id), sectionsOf(db, id)]),
      )
      return loadedDraft(row, rows, templateOf, await parserFor(row), steps)
    })

  const rowsOf = (id: string): Promise<DraftRows> =>
    orNewer(
      () =>
        exceptLost(
          () => lostSections(db, id),
          (lost) =>
            db.transaction('r', db.heads, db.sections, async () => ({
              head: await rawHead(id),
              sections: await sectionsOf(db, id, lost),
              newer: false,
            })),
        ),
      (newer) => newer.draft(id),
    )

  /**
   * Works on the row without parsing it, so that a draft that cannot be read can still be moved to the bin and back.
   */
  const markDeleted = (id: string, deleted: number | null): Promise<void> =>
    run(() =>
      db.transaction('rw', db.heads, async () => {
        const row = await rawHead(id)
        await db.heads.put({ ...(isRow(row) ? row : {}), id, deleted })
      }),
    )

  return {
    /** The drafts of the report list and of the bin; reads heads only. */
    list: (): Promise<ShelfRows> =>
      orNewer(
        async () => listShelf(await db.heads.toArray(), steps),
        async (newer) => listNewer(await newer.heads()),
      ),

    /** The same for one draft: at most one row. */
    row: (id: string): Promise<ShelfRows> => run(async () => listShelf([await db.heads.get(id)], steps)),

    /** Loads a draft, also one in the bin. */
    load,

    /** Reads back a save: false when what is stored is not the draft that was saved, nor a later revision. */
    holds: async (draft: Draft, hold: Hold, templateOf: TemplateOf): Promise<boolean> => {
      try {
        const loaded = await load(draft.id, templateOf)
        return isAsMeant(loaded, draft, hold, templateOf, await parserFor(loaded.head), steps)
      } catch (cause) {
        if (cause instanceof StorageError && (cause.code === 'broken' || cause.code === 'missing'))
          return false
        throw cause
      }
    },

    /** A draft from its replica, without the database. Rejects with a StorageError. */
    fromCopy: async ({ head, rows }: DraftCopy, templateOf: TemplateOf): Promise<LoadedDraft> =>
      loadedDraft(head, rows, templateOf, await parserFor(head), steps),

    /** The replica to write of a draft that cannot be saved. Counts as a try: it takes the next revision. */
    copyOf: (save: Save): DraftCopy => {
      const whole = { ...save, sections: partsOf(save.draft) }
      const { head, sections } = journalEntry(whole, nextRev(save.hold), steps)
      const rows = sections.map((row) => Object.assign<Record<string, unknown>, object>({}, row))
      return { id: head.id, rev: head.rev, turn: 0, head, rows }
    },

    /** Puts into the database what a replica has and the database lacks. */
    bringBack: (wanted: BringBack): Promise<Brought> =>
      run(async () => (await import('../replica/bringBack')).bringBack(db, steps, wanted)),

    /** Puts the named versions of a replica into a database that has none of the draft; resolves with how many. */
    restoreVersions: ({ id, versions }: DraftCopy): Promise<number> =>
      run(async () => {
        const part = await import('../replica/namedVersions')
        return exceptLost(
          () => part.lostVersions(db, id),
          (lost) =>
            db.transaction(
              'rw',
              db.snapshots,
              async () => (await part.restoreVersions(db, id, { versions, lost })) ?? 0,
            ),
        )
      }),

    /** A draft to be read only; one of a newer program as far as this one understands it. */
    look: async (id: string, templateOf: TemplateOf): Promise<SeenDraft> => {
      const rows = await rowsOf(id)
      const { lookAtDraft } = await lazily(() => import('../idb/lookAtDraft'))
      return lookAtDraft(rows, templateOf, steps)
    },

    /** Fences a draft: saves that other writers base on the stored revision are refused from now on. */
    claim: (id: string, writer: string): Promise<void> => run(() => fenceDraft(db, steps, id, writer)),

    /** Writes sections and head in one transaction, or nothing. Resolves with the hold for the next save. */
    save: (save: Save): Promise<Hold> => {
      const rev = nextRev(save.hold)
      return run(() => saveDraft(db, steps, save, rev))
    },

    /** The journal entry that a window writes when it is left, in place of a save. Counts as a try. */
    entryOf: (save: Save): JournalEntry => journalEntry(save, nextRev(save.hold), steps),

    /** Replays the journal; resolves with the titles of the entries that had to become drafts of their own. */
    async takeJournal(): Promise<string[]> {
      // after most starts there is nothing to replay
      if (!leftNotes().length && (await run(() => db.journal.count())) === 0) return []
      const { mergeJournal } = await lazily(() => import('./mergeJournal'))
      return run(() => mergeJournal(db, steps))
    },

    /** Stores a copy of a draft under a new id. */
    copy: (id: string, copy: string, now: number): Promise<void> =>
      run(() => copyDraft(db, steps, id, copy, now)),

    /** Moves a draft to the bin, where it is kept for thirty days. */
    remove: (id: string, now: number): Promise<void> => markDeleted(id, now),

    /** Puts a draft back from the bin. */
    restore: (id: string): Promise<void> => markDeleted(id, null),

    /** The rows of a draft as they are stored, for one that cannot be read here. */
    raw: rowsOf,

    /** Stores the reading position. Written without a revision: two windows may differ. */
    saveView: (draft: string, view: View): Promise<void> =>
      run(async () => {
        await db.views.put({ draft, ...view })
      }),

    /** The stored reading position, null when there is none. */
    loadView: (draft: string): Promise<View | null> => run(async () => parseView(await db.views.get(draft))),

    /**
     * Erases drafts whose thirty days in the bin are over at `passed`; resolves with how many, and the ids that are
     * left.
     */
    purge: async (passed: number): Promise<{ erased: number; left: ReadonlySet<unknown> }> => {
      const part = await lazily(() => import('./eraseDrafts'))
      const { erased, left } = await run(() => part.eraseOverdue(db, steps, passed))
      return { erased: erased.length, left }
    },

    /** Erases those of these drafts that are in the bin; resolves with their ids. */
    async erase(ids: readonly string[]): Promise<string[]> {
      const part = await lazily(() => import('./eraseDrafts'))
      return run(() => part.eraseRemoved(db, ids))
    },

    /** Runs work on the database, for stores that are loaded on demand: versions, settings. */
    within: <T>(work: (db: Database) => PromiseLike<T>): Promise<T> => run(() => work(db)),

    /** Calls back when a newer program upgrades the database, right before this window's connection closes. */
    onOutdated: (outdated: () => void): void => void db.outdated.add(outdated),

    /** Calls back with true when other windows block the opening of the database, then with false once that is over. */
    onWaiting: (waiting: (is: boolean) => void): void => void db.waiting.add(waiting),

    /** Closes the connection; the next operation opens it again. */
    close: (): void => db.close({ disableAutoOpen: true }),
  }
}
