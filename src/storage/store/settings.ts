import * as v from 'valibot'
import type { DraftStore } from './draftStore'
import { localNotes } from '../local/localNotes'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const record = v.object({
  /** When the last backup was handed over, in ms since 1970; null before the first. */
  at: v.nullable(v.pipe(v.number(), v.finite())),
  /** The revisions that were in it, by draft. */
  revs: v.record(v.string(), count),
  /** The revisions that were seen last, all added up. */
  seen: count,
  /** Days on which more was seen since, year × 10000 + month × 100 + day. */
  days: v.array(count),
})

const taken = v.object({ ids: v.array(v.string()) })
const MOST_TAKEN = 1000
/** Earlier versions noted the time alone. */
const written = v.object({ marks: v.optional(v.record(v.string(), v.array(v.string())), {}) })
/** So many forms of so many reports are remembered. */
const MOST_FORMS = 40
const MOST_WRITTEN = 2000

/** What is remembered of backups. */
export type BackupRecord = v.InferOutput<typeof record>

/** Marks of forms by report. */
export type WrittenMarks = Readonly<Record<string, readonly string[]>>

function withVersions(before: WrittenMarks, forms: ReadonlyMap<string, string>): WrittenMarks {
  const marks = new Map(Object.entries(before))
  for (const [id, mark] of forms) {
    const others = (marks.get(id) ?? []).filter((one) => one !== mark)
    // a report that was written last is forgotten last
    marks.delete(id)
    marks.set(id, [...others, mark].slice(-MOST_FORMS))
  }
  return Object.fromEntries([...marks].slice(-MOST_WRITTEN))
}

const NONE: BackupRecord = { at: null, revs: {}, seen: 0, days: [] }

const FILE = 'nianbao-file'

type Within = Pick<DraftStore, 'within'>

/** What this browser remembers beside the drafts: comforts, for which nothing ever fails to be read. */
export function createSettingsStore({ within }: Within) {
  return {
    loadBackupRecord: (): Promise<BackupRecord> =>
      within(async (db) => {
        const found = v.safeParse(record, await db.settings.get('backup'))
        return found.success ? found.output : NONE
      }),
    /** Changes the record by its last form; two windows do not overwrite each other's. */
    changeBackupRecord: (change: (before: BackupRecord) => BackupRecord): Promise<BackupRecord> =>
      within((db) =>
        db.transaction('rw', db.settings, async () => {
          const found = v.safeParse(record, await db.settings.get('backup'))
          const next = change(found.success ? found.output : NONE)
          await db.settings.put({ key: 'backup', ...next })
          return next
        }),
      ),
    /** The reports of files that were restored here as new drafts: the id that they have in their file, and their mark. */
    loadTaken: (): Promise<string[]> =>
      within(async (db) => {
        const found = v.safeParse(taken, await db.settings.get('taken'))
        return found.success ? found.output.ids : []
      }),
    addTaken: (ids: readonly string[]): Promise<void> =>
      within((db) =>
        db.transaction('rw', db.settings, async () => {
          const found = v.safeParse(taken, await db.settings.get('taken'))
          const all = new Set([...(found.success ? found.output.ids : []), ...ids])
          await db.settings.put({ key: 'taken', ids: [...all].slice(-MOST_TAKEN) })
        }),
      ),
    /** The file that is kept up to date, as it was stored; undefined when there is none. */
    loadFile: (): Promise<unknown> =>
      within(async (db) => {
        const row: unknown = await db.settings.get('file')
        return typeof row === 'object' && row !== null && 'handle' in row ? row.handle : undefined
      }),
    /** The file's name, noted beside the database: '' for one that is kept no more, null where nothing is noted. */
    fileName: (): string | null => localNotes()?.getItem(FILE) ?? null,
    noteFileName(name: string): void {
      try {
        localNotes()?.setItem(FILE, name)
      } catch (cause) {
        // no room: then a file that is lost with the database is not missed
        if (!(cause instanceof DOMException)) throw cause
      }
    },
    /** The marks of the forms that this browser wrote into that file, by report, the last at the end. */
    loadWritten: (): Promise<WrittenMarks> =>
      within(async (db) => {
        const found = v.safeParse(written, await db.settings.get('written'))
        return found.success ? found.output.marks : {}
      }),
    /** Adds forms that are written at a time (ms since 1970), which an earlier program would ask for. */
    addWritten: (forms: ReadonlyMap<string, string>, at: number): Promise<void> =>
      within((db) =>
        db.transaction('rw', db.settings, async () => {
          const found = v.safeParse(written, await db.settings.get('written'))
          const marks = withVersions(found.success ? found.output.marks : {}, forms)
          await db.settings.put({ key: 'written', at, marks })
        }),
      ),
    saveFile: (handle: unknown): Promise<void> =>
      within(async (db) => {
        if (handle === undefined) await db.settings.delete('file')
        else await db.settings.put({ key: 'file', handle })
      }),
  }
}
