import type { Report } from '../../report/report'
import type { Version, VersionCause } from '../../storage/records/versionRow'
import { createVersionStore } from '../../storage/store/versions'
import type { Rest } from '../../storage/records/packing'
import { noteStart, passedDay } from '../../storage/local/starts'
import type { DraftCopy } from '../../storage/replica/envelope'
import { formOf, templateOf } from '../../templates/index'
import { drafts } from '../repository/drafts'
import { copySoon } from '../repository/replicate'
import { SAMPLE } from '../base/sampleId'
import { summaryOf } from '../base/summaryOf'
import { reportOf } from '../base/reportOf'

export type { Version, VersionCause }

const snapshots = createVersionStore(drafts)
const atOnce: Rest = () => Promise.resolve()

/**
 * Keeps the state of a report as a version, unless it equals the last one. `rest` is awaited between pieces of the
 * work, so that keys come first. Resolves with the version's number, null when there was nothing new, and for the sample.
 * Rejects with a StorageError.
 */
export async function keepVersion(
  report: Report,
  cause: VersionCause,
  { name = null, at = Date.now(), rest = atOnce }: { name?: string | null; at?: number; rest?: Rest } = {},
): Promise<number | null> {
  const { draft } = report
  if (draft.id === SAMPLE) return null
  const kept = await snapshots.add({ draft, summary: summaryOf(report), cause, name, now: at }, rest)
  if (name !== null) copySoon(draft.id)
  return kept
}

/** The versions of a report, newest first. Rejects with a StorageError. */
export const versionsOf = (draft: string): Promise<Version[]> => snapshots.list(draft)

/** The report as it is in a version. Rejects with a StorageError. */
export async function reportAt(draft: string, number: number): Promise<Report> {
  return reportOf(await snapshots.load(draft, number, templateOf))
}

/** Gives a version a name, or (null) takes it away. Rejects with a StorageError. */
export async function nameVersion(draft: string, number: number, name: string | null): Promise<void> {
  await snapshots.name(draft, number, name)
  copySoon(draft)
}

/** The named versions in a replica, for when the database cannot be read; those that cannot be read are left out. */
export function versionsInCopy({ versions = [] }: DraftCopy): { name: string; at: number; report: Report }[] {
  return versions.flatMap((version) => {
    const found = snapshots.fromCopy(version, templateOf)
    const template = found && formOf(found.draft)
    return found && template ? { ...found, report: { template, draft: found.draft } } : []
  })
}

/**
 * Deletes old unnamed versions of a report; resolves with how many. Goes by the clock of an earlier start, for that of
 * a single start may be wrong.
 */
export function thinVersions(draft: string): Promise<number> {
  const now = Date.now()
  noteStart(now)
  return snapshots.thin(draft, passedDay(now))
}
