import type { Report } from '../../report/report'
import { StorageError } from '../../storage/records/storageError'
import { templateOf } from '../../templates/index'
import { drafts } from '../repository/drafts'
import type { DraftStore } from '../../storage/store/draftStore'
import { copyInstead, isShut } from './loadRescued'
import { reportOf } from '../base/reportOf'

/** A stored report, to be read only; `newer` when a newer program stored it. */
export interface ReadReport {
  report: Report
  rev: number
  newer: boolean
  /** True when the stored text contains an unfinished input-method composition. */
  composing: boolean
}

/** Reads a draft without its lock; from the replica when the database cannot be read. Rejects with a StorageError. */
export async function readDraft(id: string, store: Pick<DraftStore, 'look'> = drafts): Promise<ReadReport> {
  const { draft, head, newer } = await store.look(id, templateOf).catch(async (cause: unknown) => {
    // the window that writes the draft stores again what was lost; until then only the replica can be read
    const unreadable = cause instanceof StorageError && (isShut(cause.code) || cause.code === 'broken')
    if (!unreadable) throw cause
    return { ...(await copyInstead(id, cause)), newer: false }
  })
  return { report: reportOf(draft), rev: head.rev, newer, composing: head.composing ?? false }
}
