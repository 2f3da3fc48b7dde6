import { backupFile } from '../../../export/backupFile'
import { markOf } from '../../../report/draft/draftContent'
import { carryForward, type WhyOnly } from '../../../services/backup/carryForward'
import { collectBackup } from '../../../services/backup/collectBackup'
import { isTooBig } from '../../../services/backup/backupSize'

/** What is on the shelf would not be read back from one file. */
export class TooBig extends Error {
  override readonly name = 'TooBig'
}

/** A report that only the backup before has, and why it is written again. */
export interface Further {
  title: string
  why: WhyOnly
}

/** A backup of everything, to be handed over. */
export interface Everything {
  name: string
  text: string
  /** When it was made, in ms since 1970. */
  at: number
  reports: number
  unreadable: number
  /** True while the database cannot be read: what is in it comes from the replicas. */
  copied: boolean
  /** Titles of reports that could not be read from anywhere. */
  missing: readonly string[]
  /** Reports that are taken over from the backup before, which alone has them. */
  further: readonly Further[]
  /** The mark of each report that is written as it is here, by its id. */
  marks: ReadonlyMap<string, string>
  /** How many named versions cannot be read now. */
  lackedVersions: number
  /** Call when it has been handed over: from then on counts what changed since. */
  handedOver(): Promise<void>
}

/**
 * A backup of everything that is here, and of what only the backup `before` has, the text of the file that is to be
 * written over. Rejects with a StorageError, or with TooBig.
 */
export async function everything(before = ''): Promise<Everything> {
  const now = new Date()
  const at = now.getTime()
  const gathered = await collectBackup()
  const only = await carryForward(before, gathered)
  const reports = gathered.reports.map((one) => ({
    ...one,
    earlierVersions: only.versions.get(one.report.draft.id) ?? [],
  }))
  const unreadable = [...gathered.unreadable, ...only.unreadable]
  const { name, text } = backupFile({ reports, unreadable, further: only.reports }, now)
  if (isTooBig(text)) throw new TooBig()
  const { copied, missing, lackedVersions } = gathered
  return {
    name,
    text,
    at,
    reports: reports.length,
    unreadable: gathered.unreadable.length,
    copied,
    missing,
    lackedVersions,
    marks: new Map(reports.map(({ report: { draft } }) => [draft.id, markOf(draft)])),
    further: only.reports.map(({ title, why }) => ({ title: title || '没有标题的草稿', why })),
    handedOver: () => gathered.handedOver(at),
  }
}
