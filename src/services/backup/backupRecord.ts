import { observable } from '../base/observable'
import type { DraftHead } from '../../storage/records/draftHead'
import { type BackupRecord, createSettingsStore, type WrittenMarks } from '../../storage/store/settings'
import { StorageError } from '../../storage/records/storageError'
import { drafts } from '../repository/drafts'

const settings = createSettingsStore(drafts)

/** A reminder is due after this many saves since the last backup, or changes on this many days. */
const MANY_SAVES = 400
const MANY_DAYS = 3

/** What changed since the last backup. */
export interface SinceBackup {
  /** When it was made, in ms since 1970; null before the first. */
  at: number | null
  /** How many drafts were changed or added since. */
  drafts: number
  /** True when a reminder is due. */
  much: boolean
}

/** Number of backups that this window handed over; watched by what shows the time of the last one. */
export const handedOver = observable(0)

type Counted = Pick<DraftHead, 'id' | 'rev'>

/** What changed since the last backup, told by revisions; clocks only tell on how many days. */
export function countSince(heads: readonly Counted[], record: BackupRecord): SinceBackup {
  // a draft not in the record counts from revision 1: a new one has nothing yet that could be lost
  const changed = heads
    .map(({ id, rev }) => Math.abs(rev - (record.revs[id] ?? 1)))
    .filter((saves) => saves > 0)
  const saves = changed.reduce((sum, one) => sum + one, 0)
  const much = changed.length > 0 && (saves >= MANY_SAVES || record.days.length >= MANY_DAYS)
  return { at: record.at, drafts: changed.length, much }
}

/** The record with `today` (year × 10000 + month × 100 + day) noted if revisions changed, else the same object. */
export function withDay(record: BackupRecord, heads: readonly Counted[], today: number): BackupRecord {
  const seen = heads.reduce((sum, { rev }) => sum + rev, 0)
  if (seen === record.seen) return record
  const days = record.days.includes(today) ? record.days : [...record.days, today].slice(-MANY_DAYS)
  return { ...record, seen, days }
}

/**
 * What changed since the last backup, up to `today` (year × 10000 + month × 100 + day), which is noted in the record.
 * Rejects with a StorageError.
 */
export async function sinceBackup(today: number): Promise<SinceBackup> {
  const heads = await headsNow()
  const record = await settings.loadBackupRecord()
  const next = withDay(record, heads, today)
  if (next !== record) await settings.changeBackupRecord((before) => withDay(before, heads, today))
  return countSince(heads, next)
}

/** Notes that a backup with these revisions was handed over; the revisions noted of other drafts stay. */
export async function noteBackup(revs: Readonly<Record<string, number>>, now: number): Promise<void> {
  const heads = await headsNow()
  await settings.changeBackupRecord((before) => {
    const all = { ...before.revs, ...revs }
    const left = heads.some(({ id }) => !(id in all))
    return { ...before, at: now, revs: all, days: left ? before.days : [] }
  })
  handedOver.value += 1
}

/** Notes a backup of one draft, at its stored revision. */
export async function noteDraftBackup(id: string, now: number): Promise<void> {
  const head = (await headsNow()).find((one) => one.id === id)
  if (head) await noteBackup({ [id]: head.rev }, now)
}

async function headsNow(): Promise<DraftHead[]> {
  const { standing } = await drafts.list()
  return standing.flatMap((row) => (row.kind === 'draft' ? [row.head] : []))
}

/**
 * The reports of backup files that were restored here under other ids, each as `id mark` of the file; empty when the
 * database cannot be read.
 */
export async function takenBack(): Promise<ReadonlySet<string>> {
  return new Set(await settings.loadTaken().catch(ifStored<string[]>([])))
}

/** Notes that a report of a file was restored under another id. If that fails, the next backup has the report twice. */
export async function noteTaken({ key, mark }: { key: string; mark: string }): Promise<void> {
  if (key) await settings.addTaken([`${key} ${mark}`]).catch(ifStored(undefined))
}

/** Marks that this window wrote into the file, by report: the database may be cleared while the window is open. */
const writtenHere = new Map<string, Set<string>>()

/**
 * Resolves with a function that is true for a report's id and a mark when this browser wrote that content into the kept
 * file.
 */
export async function writtenMarks(): Promise<(id: string, mark: string) => boolean> {
  const stored = await settings.loadWritten().catch(ifStored<WrittenMarks>({}))
  return (id, mark) =>
    Boolean(writtenHere.get(id)?.has(mark)) ||
    (Object.hasOwn(stored, id) && stored[id]?.includes(mark) === true)
}

/** Notes marks by report, right before they are written into the kept file at `at` (ms since 1970). */
export async function noteWriting(marks: ReadonlyMap<string, string>, at: number): Promise<void> {
  for (const [id, mark] of marks) writtenHere.set(id, (writtenHere.get(id) ?? new Set()).add(mark))
  await settings.addWritten(marks, at).catch(ifStored(undefined))
}

/** For `.catch`: returns `otherwise` for a StorageError and rethrows anything else. */
function ifStored<T>(otherwise: T): (cause: unknown) => T {
  return (cause) => {
    if (cause instanceof StorageError) return otherwise
    throw cause
  }
}

/** The kept backup file: its stored handle, and its name in localStorage. */
export const { loadFile, saveFile, fileName, noteFileName } = settings
