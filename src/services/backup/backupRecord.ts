import { observable } from '../base/observable'
import type { DraftHead } from '../../storage/records/draftHead'
import { type BackupRecord, createSettingsStore, type WrittenMarks } from '../../storage/store/settings'
import { StorageError } from '../../storage/records/storageError'
import { drafts } from '../repository/drafts'

const settings = createSettingsStore(drafts)

/** So many saves, or changes on so many days, since the last backup are much. */
const MANY_SAVES = 400
const MANY_DAYS = 3

/** What changed since the last backup. */
export interface SinceBackup {
  /** When it was made, in ms since 1970; null before the first. */
  at: number | null
  /** Drafts that changed or came since. */
  drafts: number
  /** Worth a reminder. */
  much: boolean
}

/** How many backups this window handed over, for whoever shows when the last was. */
export const handedOver = observable(0)

type Counted = Pick<DraftHead, 'id' | 'rev'>

/** What changed by the revisions: clocks only say on how many days. */
export function countSince(heads: readonly Counted[], record: BackupRecord): SinceBackup {
  // a draft that was only begun has nothing yet that could be lost
  const changed = heads
    .map(({ id, rev }) => Math.abs(rev - (record.revs[id] ?? 1)))
    .filter((saves) => saves > 0)
  const saves = changed.reduce((sum, one) => sum + one, 0)
  const much = changed.length > 0 && (saves >= MANY_SAVES || record.days.length >= MANY_DAYS)
  return { at: record.at, drafts: changed.length, much }
}

/** The record after a look at the shelf on a day (year × 10000 + month × 100 + day). */
export function withDay(record: BackupRecord, heads: readonly Counted[], today: number): BackupRecord {
  const seen = heads.reduce((sum, { rev }) => sum + rev, 0)
  if (seen === record.seen) return record
  const days = record.days.includes(today) ? record.days : [...record.days, today].slice(-MANY_DAYS)
  return { ...record, seen, days }
}

/** What changed since the last backup, as of a day. Rejects with a StorageError. */
export async function sinceBackup(today: number): Promise<SinceBackup> {
  const heads = await headsNow()
  const record = await settings.loadBackupRecord()
  const next = withDay(record, heads, today)
  if (next !== record) await settings.changeBackupRecord((before) => withDay(before, heads, today))
  return countSince(heads, next)
}

/** A backup with these revisions was handed over; of the drafts not in it nothing changes. */
export async function noteBackup(revs: Readonly<Record<string, number>>, now: number): Promise<void> {
  const heads = await headsNow()
  await settings.changeBackupRecord((before) => {
    const all = { ...before.revs, ...revs }
    const left = heads.some(({ id }) => !(id in all))
    return { ...before, at: now, revs: all, days: left ? before.days : [] }
  })
  handedOver.value += 1
}

/** The same for one draft, as it is stored now. */
export async function noteDraftBackup(id: string, now: number): Promise<void> {
  const head = (await headsNow()).find((one) => one.id === id)
  if (head) await noteBackup({ [id]: head.rev }, now)
}

async function headsNow(): Promise<DraftHead[]> {
  const { standing } = await drafts.list()
  return standing.flatMap((row) => (row.kind === 'draft' ? [row.head] : []))
}

/**
 * The reports of files that stand here as drafts of other ids, each as its id in the file and its mark; none where the
 * database cannot tell.
 */
export async function takenBack(): Promise<ReadonlySet<string>> {
  return new Set(await settings.loadTaken().catch(ifStored<string[]>([])))
}

/** A report of a file now stands here under another id; not remembering means that the next file has it twice. */
export async function noteTaken({ key, mark }: { key: string; mark: string }): Promise<void> {
  if (key) await settings.addTaken([`${key} ${mark}`]).catch(ifStored(undefined))
}

/** What this window wrote into the file: the database may forget it while the window is open. */
const writtenHere = new Map<string, Set<string>>()

/** Whether a form of a report, by its mark, is one that this browser wrote into the file that is kept up to date. */
export async function writtenForms(): Promise<(id: string, mark: string) => boolean> {
  const stored = await settings.loadWritten().catch(ifStored<WrittenMarks>({}))
  return (id, mark) =>
    Boolean(writtenHere.get(id)?.has(mark)) ||
    (Object.hasOwn(stored, id) && stored[id]?.includes(mark) === true)
}

/** Notes forms, marks by report, right before they are written at a time (ms since 1970). */
export async function noteWriting(forms: ReadonlyMap<string, string>, at: number): Promise<void> {
  for (const [id, mark] of forms) writtenHere.set(id, (writtenHere.get(id) ?? new Set()).add(mark))
  await settings.addWritten(forms, at).catch(ifStored(undefined))
}

/** In place of what the database cannot tell now; a bug goes on. */
function ifStored<T>(otherwise: T): (cause: unknown) => T {
  return (cause) => {
    if (cause instanceof StorageError) return otherwise
    throw cause
  }
}

export const { loadFile, saveFile, fileName, noteFileName } = settings
