import { type Draft, partsOf } from '../../report/draft/draft'
import { fenceDraft } from '../idb/fenceDraft'
import { Database } from '../idb/database'
import { parseHead } from '../records/draftHead'
import type { Hold, Save } from '../records/draftRows'
import { type JournalEntry, journalEntry } from '../records/journalEntry'
import { listNewer, listShelf, type ShelfRows } from '../idb/listShelf'
import { type LoadedDraft, loadedDraft, type TemplateOf } from '../records/loadedDraft'
import type { SeenDraft } from '../idb/lookAtDraft'
import { mergeJournal } from './mergeJournal'
import { isAsMeant } from '../idb/readBack'
import { exceptLost, lostSections, sectionsOf } from '../idb/unreadableRows'
import { saveDraft } from '../idb/saveDraft'
import type { BringBack, Brought } from '../replica/bringBack'
import type { DraftCopy } from '../replica/envelope'
import { isOfConnection, StorageError, storageErrorOf } from '../records/storageError'
import type { DraftRows, NewerDatabase } from '../idb/newerDatabase'
import { isNewer, isRow, type UpgradeStep, UPGRADES } from '../records/upgrade'
import type { View } from '../../report/draft/view'
import { parseView } from '../records/view'

/** Drafts in IndexedDB. Everything rejects with a StorageError, and what rejected is not saved. */
export type DraftStore = ReturnType<typeof createDraftStore>

/** The database of this browser's drafts. All pages from a disk share one place, so there the name has to say whose it is. */
export const DRAFTS = globalThis.location?.protocol === 'file:' ? 'nianbao-file' : 'nianbao'

/** Opens nothing yet: the first operation does. `steps` and `factory` are for tests. */
export function createDraftStore(
  name = DRAFTS,
  steps: readonly UpgradeStep[] = UPGRADES,
  factory: IDBFactory | null = globalFactory(),
) {
  const db = new Database(name, factory ?? undefined)
  /** The last revision tried by each writer: a late write of an earlier try must not land on a later one. */
  const tried = new Map<string, number>()

  async function run<T>(work: () => PromiseLike<T>): Promise<T> {
    try {
      await db.ready()
      return await work()
    } catch (cause) {
      if (cause instanceof RangeError) throw cause
      const known = storageErrorOf(cause)
      if (known.code === 'full' || known.code === 'failed') db.doubtLog()
      // the next operation opens another: Dexie goes on with a dead connection after a few tries to mend it
      if (isOfConnection(cause)) db.giveUp()
      throw known
    }
  }

  function nextRev({ rev, writer }: Hold): number {
    const next = Math.max(rev, tried.get(writer) ?? 0) + 1
    tried.set(writer, next)
    return next
  }

  async function rawHead(id: string): Promise<unknown> {
    const row = await db.heads.get(id)
    if (row === undefined) throw new StorageError('missing', `no draft ${id}`)
    return row
  }

  const load = (id: string, templateOf: TemplateOf): Promise<LoadedDraft> =>
    run(async () => {
      const [row, rows] = await db.transaction('r', db.heads, db.sections, () =>
        Promise.all([rawHead(id), sectionsOf(db, id)]),
      )
      return loadedDraft(row, rows, templateOf, steps)
    })

  /** Reads from a database of a newer program, which is never written, where this one's is. */
  async function orNewer<T>(
    work: () => PromiseLike<T>,
    look: (newer: NewerDatabase) => Promise<T>,
  ): Promise<T> {
    try {
      return await run(work)
    } catch (cause) {
      if (!factory || !(cause instanceof StorageError) || cause.code !== 'newer') throw cause
      const { newerDatabase } = await lazily(() => import('../idb/newerDatabase'))
      return look(newerDatabase(factory, name))
    }
  }

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

  /** Deletes and restores work on the row as it is, so that a draft which cannot be read can still be thrown away. */
  const markDeleted = (id: string, deleted: number | null): Promise<void> =>
    run(() =>
      db.transaction('rw', db.heads, async () => {
        const row = await rawHead(id)
        await db.heads.put({ ...(isRow(row) ? row : {}), id, deleted })
      }),
    )

  return {
    /** The drafts on the shelf and those that were removed from it; reads heads only. */
    list: (): Promise<ShelfRows> =>
      orNewer(
        async () => listShelf(await db.heads.toArray(), steps),
        async (newer) => listNewer(await newer.heads()),
      ),

    /** The same of one draft: at most one row. */
    row: (id: string): Promise<ShelfRows> => run(async () => listShelf([await db.heads.get(id)], steps)),

    /** A draft, deleted ones included. */
    load,

    /** False when what is stored is not the draft that was meant. */
    holds: async (draft: Draft, hold: Hold, templateOf: TemplateOf): Promise<boolean> => {
      try {
        return isAsMeant(await load(draft.id, templateOf), draft, hold, templateOf, steps)
      } catch (cause) {
        if (cause instanceof StorageError && (cause.code === 'broken' || cause.code === 'missing'))
          return false
        throw cause
      }
    },

    /** A draft from its second copy, without the database. Throws a StorageError `newer` or `broken`. */
    fromCopy: ({ head, rows }: DraftCopy, templateOf: TemplateOf): LoadedDraft =>
      loadedDraft(head, rows, templateOf, steps),

    /** What the second copy of a draft is while it cannot be saved. Counts as a try. */
    copyOf: (save: Save): DraftCopy => {
      const whole = { ...save, sections: partsOf(save.draft) }
      const { head, sections } = journalEntry(whole, nextRev(save.hold), steps)
      const rows = sections.map((row) => Object.assign<Record<string, unknown>, object>({}, row))
      return { id: head.id, rev: head.rev, turn: 0, head, rows }
    },

    /** Puts into the database what a copy has and the database has not. */
    bringBack: (wanted: BringBack): Promise<Brought> =>
      run(async () => (await import('../replica/bringBack')).bringBack(db, steps, wanted)),

    /** Puts the named forms of a copy into a database that has no forms of the draft; how many. */
    restoreVersions: ({ id, forms }: DraftCopy): Promise<number> =>
      run(async () => {
        const part = await import('../replica/namedVersions')
        return db.transaction(
          'rw',
          db.snapshots,
          async () => (await part.restoreVersions(db, id, forms)) ?? 0,
        )
      }),

    /** A draft to be read only, of a newer program as far as it is understood here. */
    look: async (id: string, templateOf: TemplateOf): Promise<SeenDraft> => {
      const rows = await rowsOf(id)
      const { lookAtDraft } = await lazily(() => import('../idb/lookAtDraft'))
      return lookAtDraft(rows, templateOf, steps)
    },

    /** Makes `writer` the one whose saves count: what others write of the stored revision is refused from now on. */
    claim: (id: string, writer: string): Promise<void> => run(() => fenceDraft(db, steps, id, writer)),

    /** Writes sections and head in one transaction, or nothing. Returns what to hold for the next save. */
    save: (save: Save): Promise<Hold> => {
      const rev = nextRev(save.hold)
      return run(() => saveDraft(db, steps, save, rev))
    },

    /** What a window that is left writes down in place of a save that it cannot wait for. Counts as a try. */
    entryOf: (save: Save): JournalEntry => journalEntry(save, nextRev(save.hold), steps),

    /** Makes up for such saves; answers the titles of what had to become a draft of its own. */
    takeJournal: (): Promise<string[]> => run(() => mergeJournal(db, steps)),

    /** Stores a copy of a draft under a new id. */
    copy: (id: string, copy: string, now: number): Promise<void> =>
      run(() =>
        db.transaction('rw', db.heads, db.sections, async () => {
          const [head, rows] = await Promise.all([rawHead(id), sectionsOf(db, id)])
          const read = parseHead(head, steps)
          if (rows.some((row) => isNewer(row, steps))) throw new StorageError('newer', `sections of ${id}`)
          await db.heads.add({ ...read, id: copy, rev: 1, writer: copy, created: now, updated: now })
          await db.sections.bulkAdd(rows.map((row) => Object.assign({}, row, { draft: copy })))
        }),
      ),

    /** Takes a draft off the shelf; it is kept for thirty days. */
    remove: (id: string, now: number): Promise<void> => markDeleted(id, now),

    /** Puts a removed draft back. */
    restore: (id: string): Promise<void> => markDeleted(id, null),

    /** The rows of a draft as they are stored, for one that cannot be read here. */
    raw: rowsOf,

    /** Where the official was reading. Written without a revision: two windows may differ. */
    saveView: (draft: string, view: View): Promise<void> =>
      run(async () => {
        await db.views.put({ draft, ...view })
      }),

    /** Where the official was reading, null when that is not known. */
    loadView: (draft: string): Promise<View | null> => run(async () => parseView(await db.views.get(draft))),

    /** Erases what was removed more than thirty days before a time that has surely passed; answers how many, and what is left. */
    purge: async (passed: number): Promise<{ erased: number; left: ReadonlySet<unknown> }> => {
      const part = await lazily(() => import('./eraseDrafts'))
      const { erased, left } = await run(() => part.eraseOverdue(db, steps, passed))
      return { erased: erased.length, left }
    },

    /** Erases, of these drafts, those that lie in the bin; answers their ids. */
    async erase(ids: readonly string[]): Promise<string[]> {
      const part = await lazily(() => import('./eraseDrafts'))
      return run(() => part.eraseRemoved(db, ids))
    },

    /** Runs work on the database, for what is loaded only when it is needed: earlier forms, backups. */
    within: <T>(work: (db: Database) => PromiseLike<T>): Promise<T> => run(() => work(db)),

    /** Calls back when a newer program changes the database, right before this window leaves it. */
    onOutdated: (outdated: () => void): void => void db.outdated.add(outdated),

    /** Calls back with true while other windows keep the database from being opened, then with false. */
    onWaiting: (waiting: (is: boolean) => void): void => void db.waiting.add(waiting),

    /** Closes the connection; the next operation opens it again. */
    close: (): void => db.close({ disableAutoOpen: true }),
  }
}

/** Some browsers throw when a page that may store nothing looks at its IndexedDB. */
function globalFactory(): IDBFactory | null {
  try {
    return globalThis.indexedDB ?? null
  } catch {
    return null
  }
}

/** A part of the program that only few need; one that does not arrive is the world's doing. */
async function lazily<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load()
  } catch (cause) {
    throw new StorageError('failed', 'a part of the program did not arrive', cause)
  }
}
