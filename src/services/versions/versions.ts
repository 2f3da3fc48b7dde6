import type { Report } from '../../report/report'
import { createVersionStore, type Version, type VersionCause } from '../../storage/store/versions'
import type { Rest } from '../../storage/records/packing'
import { noteStart, passedDay } from '../../storage/local/starts'
import type { DraftCopy } from '../../storage/replica/envelope'
import { templateOf } from '../../templates/index'
import { drafts } from '../repository/drafts'
import { copySoon } from '../repository/replicate'
import { summaryOf } from '../base/summaryOf'
import { reportOf } from '../base/reportOf'

export type { Version, VersionCause }

const snapshots = createVersionStore(drafts)
const atOnce: Rest = () => Promise.resolve()

/** Keeps the form of a report unless nothing changed since the last; `rest` lets whoever types go first. */
export async function keepVersion(
  report: Report,
  cause: VersionCause,
  { name = null, at = Date.now(), rest = atOnce }: { name?: string | null; at?: number; rest?: Rest } = {},
): Promise<number | null> {
  const { draft } = report
  const kept = await snapshots.add({ draft, summary: summaryOf(report), cause, name, now: at }, rest)
  if (name !== null) copySoon(draft.id)
  return kept
}

/** The earlier forms of a report, newest first. Rejects with a StorageError. */
export const versionsOf = (draft: string): Promise<Version[]> => snapshots.list(draft)

/** The report as it was. Rejects with a StorageError. */
export async function reportAt(draft: string, number: number): Promise<Report> {
  return reportOf(await snapshots.load(draft, number, templateOf))
}

/** Gives a form a name, or (null) takes it away. */
export async function nameVersion(draft: string, number: number, name: string | null): Promise<void> {
  await snapshots.name(draft, number, name)
  copySoon(draft)
}

/** The named forms in a second copy, for when the database cannot be read; what cannot be read of them is left out. */
export function formsOf({ forms = [] }: DraftCopy): { name: string; at: number; report: Report }[] {
  return forms.flatMap((form) => {
    const found = snapshots.fromCopy(form, templateOf)
    const template = found && templateOf(found.draft.template)
    return found && template ? { ...found, report: { template, draft: found.draft } } : []
  })
}

/** Gives up old unnamed forms of a report, by the clock of an earlier start: that of a single one may be wrong. */
export function thinVersions(draft: string): Promise<number> {
  const now = Date.now()
  noteStart(now)
  return snapshots.thin(draft, passedDay(now))
}
