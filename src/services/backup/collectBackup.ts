import type { Report } from '../../report/report'
import type { ShelfRow } from '../../storage/idb/listShelf'
import { StorageError } from '../../storage/records/storageError'
import { noteBackup } from './backupRecord'
import { drafts } from '../repository/drafts'
import { unlikeStored, unsavedDrafts } from '../session/sessions'
import { loadRescued, newestCopy } from '../recovery/loadRescued'
import { removedLines } from '../session/removedDrafts'
import { rescuedRows } from '../list/rescuedRows'
import { reportAt, versionsInCopy, versionsOf } from '../versions/versions'
import { orNull } from '../base/orNull'
import { reportOf } from '../base/reportOf'

/** A report with what else a backup has of it. Times in ms since 1970. */
interface GatheredReport {
  report: Report
  updated: number
  /** Versions that the official gave a name. */
  versions: { name: string; at: number; report: Report }[]
  /** The marks of all its versions, named or not, newest first; empty when they cannot be listed. */
  marks: ReadonlySet<string>
}

/** Everything that goes into a backup of this browser. */
export interface Gathered {
  reports: GatheredReport[]
  /** Stored rows of the drafts that cannot be read. */
  unreadable: { id: string; title: string; rows: unknown }[]
  /** How many named versions cannot be read now. */
  lackedVersions: number
  /** True while the database cannot be read: the reports come from the replicas. */
  copied: boolean
  /** Titles of known reports of which nothing can be read now. */
  missing: string[]
  /** Ids of the drafts in the bin. */
  removed: string[]
  /** To be called when the file was handed over: changes since the last backup are counted from these revisions on. */
  handedOver(now: number): Promise<void>
}

/**
 * All drafts of the report list in their newest state, with their named versions, after lost drafts were brought back;
 * from the replicas while the database cannot be read. Rejects with a StorageError when nothing can be read.
 */
export async function collectBackup(): Promise<Gathered> {
  const { standing, removed, shut, missing } = await rescuedRows()
  const here = unsavedDrafts()
  if (shut && standing.length + here.length === 0) throw shut
  const revs: Record<string, number> = {}
  const gathered: Gathered = {
    reports: [],
    unreadable: [],
    lackedVersions: 0,
    copied: shut !== null,
    missing: [],
    removed: removedLines(removed).map(({ id }) => id),
    handedOver: (now) => noteOver(revs, now),
  }
  for (const row of standing) {
    const one = row.kind === 'draft' ? await gather(row.head, gathered) : null
    if (one) {
      gathered.reports.push(one)
      if (row.kind === 'draft') revs[row.head.id] = row.head.rev
    } else await gatherRaw(row, gathered)
  }
  const known = new Set(gathered.reports.map(({ report }) => report.draft.id))
  for (const kept of here) {
    const report = kept.composed()
    if (known.has(report.draft.id)) continue
    known.add(report.draft.id)
    gathered.reports.push({ report, updated: kept.updated(), versions: [], marks: new Set() })
  }
  for (const { id, title } of missing) if (!known.has(id)) gathered.missing.push(nameOf(title))
  if (gathered.missing.length && gathered.reports.length + gathered.unreadable.length === 0)
    throw shut ?? new StorageError('failed', 'nothing can be read')
  return gathered
}

const nameOf = (title: string): string => title || '没有标题的草稿'

/** Collects one draft; null when it cannot be read. */
async function gather(
  { id, updated }: { id: string; updated: number },
  all: Gathered,
): Promise<GatheredReport | null> {
  const here = unlikeStored(id)
  try {
    const report = here?.composed() ?? (await loaded(id))
    return { report, updated: here?.updated() ?? updated, ...(await versionsNow(id, all)) }
  } catch (cause) {
    if (cause instanceof StorageError) return null
    throw cause
  }
}

async function loaded(id: string): Promise<Report> {
  const { draft } = await loadRescued(id)
  return reportOf(draft)
}

/** Adds the stored rows of a draft that cannot be read, or its title to `missing` when there are none. */
async function gatherRaw(row: ShelfRow, gathered: Gathered): Promise<void> {
  const { id, title } = row.kind === 'draft' ? row.head : row
  try {
    gathered.unreadable.push({ id, title, rows: await rawOf(id) })
  } catch (cause) {
    if (!(cause instanceof StorageError)) throw cause
    gathered.missing.push(nameOf(title))
  }
}

async function rawOf(id: string): Promise<unknown> {
  try {
    return await drafts.raw(id)
  } catch (cause) {
    const copy = await newestCopy(id)
    if (!copy) throw cause
    return { head: copy.head, sections: copy.rows }
  }
}

/** A report's named versions, and the content fingerprints of all its versions; from the replica when the database cannot list them. */
async function versionsNow(id: string, all: Gathered): Promise<Pick<GatheredReport, 'versions' | 'marks'>> {
  const versions: GatheredReport['versions'] = []
  const listed = await versionsOf(id).catch(orNull)
  if (!listed) {
    const copy = await newestCopy(id)
    return { versions: copy ? versionsInCopy(copy) : [], marks: new Set() }
  }
  for (const { name, at, number } of listed) {
    if (name === null) continue
    // one that cannot be read must not keep the others from the file
    const report = await reportAt(id, number).catch(orNull)
    if (report) versions.push({ name, at, report })
    else all.lackedVersions += 1
  }
  return { versions, marks: new Set(listed.map(({ mark }) => mark)) }
}

/** Ignores a StorageError: when the backup is not noted, the only result is an unneeded reminder. */
async function noteOver(revs: Readonly<Record<string, number>>, now: number): Promise<void> {
  try {
    await noteBackup(revs, now)
  } catch (cause) {
    if (!(cause instanceof StorageError)) throw cause
  }
}
