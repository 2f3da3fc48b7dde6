import * as v from 'valibot'
import type { DraftStore } from './draftStore'
import { localNotes } from '../local/localNotes'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const record = v.object({
  /** When the last backup was handed over, in ms since 1970; null before the first. */
  at: v.nullable(v.pipe(v.number(), v.finite())),
  /** The revisions that were in it, by draft. */
  revs: v.record(v.string(), count),
  /** Sum of all revisions when the report list was last read. */
  seen: count,
  /** Days since the backup on which that sum had changed, year × 10000 + month × 100 + day. */
  days: v.array(count),
})

const taken = v.object({ ids: v.array(v.string()) })
const MOST_TAKEN = 1000
const given = v.object({ names: v.record(v.string(), v.pipe(v.string(), v.maxLength(100))) })
/** Earlier versions of the program stored the time alone. */
const written = v.object({ marks: v.optional(v.record(v.string(), v.array(v.string())), {}) })
/** How many marks are remembered of each report, and of how many reports. */
const MOST_MARKS = 40
const MOST_WRITTEN = 2000

/** What is remembered of backups. */
export type BackupRecord = v.InferOutput<typeof record>

/** Marks of contents that were written into the kept file, by report id. */
export type WrittenMarks = Readonly<Record<string, readonly string[]>>

function withMarks(before: WrittenMarks, added: ReadonlyMap<string, string>): WrittenMarks {
  const marks = new Map(Object.entries(before))
  for (const [id, mark] of added) {
    const others = (marks.get(id) ?? []).filter((one) => one !== mark)
    // moved to the end: the report that was written longest ago is dropped first
    marks.delete(id)
    marks.set(id, [...others, mark].slice(-MOST_MARKS))
  }
  return Object.fromEntries([...marks].slice(-MOST_WRITTEN))
}

const NONE: BackupRecord = { at: null, revs: {}, seen: 0, days: [] }

const FILE = 'nianbao-file'

type Within = Pick<DraftStore, 'within'>

/** What this browser remembers besides the drafts. A row that does not parse counts as absent. */
export function createSettingsStore({ within }: Within) {
  return {
    loadBackupRecord: (): Promise<BackupRecord> =>
      within(async (db) => {
        const found = v.safeParse(record, await db.settings.get('backup'))
        return found.success ? found.output : NONE
      }),
    /** Changes the stored record in one transaction, so that two windows do not overwrite each other's changes. */
    changeBackupRecord: (change: (before: BackupRecord) => BackupRecord): Promise<BackupRecord> =>
      within((db) =>
        db.transaction('rw', db.settings, async () => {
          const found = v.safeParse(record, await db.settings.get('backup'))
          const next = change(found.success ? found.output : NONE)
          await db.settings.put({ key: 'backup', ...next })
          return next
        }),
      ),
    /**
     * The reports of files that were restored here as new drafts: the id that they have in their file, and their mark.
     */
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
    /** The names that drafts were given in this browser, by id; a draft's title is another thing. */
    loadNames: (): Promise<Readonly<Record<string, string>>> =>
      within(async (db) => {
        const found = v.safeParse(given, await db.settings.get('names'))
        return found.success ? found.output.names : {}
      }),
    /** '' takes the name away. */
    nameDraft: (id: string, name: string): Promise<void> =>
      within((db) =>
        db.transaction('rw', db.settings, async () => {
          const found = v.safeParse(given, await db.settings.get('names'))
          const { [id]: _, ...others } = found.success ? found.output.names : {}
          await db.settings.put({ key: 'names', names: name === '' ? others : { ...others, [id]: name } })
        }),
      ),
    /** The handle of the kept backup file, as it was stored; undefined when there is none. */
    loadFile: (): Promise<unknown> =>
      within(async (db) => {
        const row: unknown = await db.settings.get('file')
        return typeof row === 'object' && row !== null && 'handle' in row ? row.handle : undefined
      }),
    /** The name of the kept file, from localStorage: '' for one that is no longer kept, null where nothing is noted. */
    fileName: (): string | null => localNotes()?.getItem(FILE) ?? null,
    noteFileName(name: string): void {
      try {
        localNotes()?.setItem(FILE, name)
      } catch (cause) {
        // no room: if the handle is lost with the database, nobody is told that a file was kept
        if (!(cause instanceof DOMException)) throw cause
      }
    },
    /** The marks that this browser wrote into that file, by report id, the latest at the end. */
    loadWritten: (): Promise<WrittenMarks> =>
      within(async (db) => {
        const found = v.safeParse(written, await db.settings.get('written'))
        return found.success ? found.output.marks : {}
      }),
    /** Adds marks by report id. `at` (ms since 1970) is stored for earlier versions of the program, which read it. */
    addWritten: (added: ReadonlyMap<string, string>, at: number): Promise<void> =>
      within((db) =>
        db.transaction('rw', db.settings, async () => {
          const found = v.safeParse(written, await db.settings.get('written'))
          const marks = withMarks(found.success ? found.output.marks : {}, added)
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
