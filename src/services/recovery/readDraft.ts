import type { Report } from '../../report/report'
import { StorageError } from '../../storage/records/storageError'
import { templateOf } from '../../templates/index'
import { drafts } from '../repository/drafts'
import type { DraftStore } from '../../storage/store/draftStore'
import { copyInstead, isShut } from './loadRescued'
import { reportOf } from '../base/reportOf'

/** A report as it is stored, to be read only; `newer` for one of a newer program. */
export interface ReadReport {
  report: Report
  rev: number
  newer: boolean
  /** Letters of an input method stand in it, and words will. */
  composing: boolean
}

/** Rejects with a StorageError. */
export async function readDraft(id: string, store: Pick<DraftStore, 'look'> = drafts): Promise<ReadReport> {
  const { draft, head, newer } = await store.look(id, templateOf).catch(async (cause: unknown) => {
    // who writes it stores what was lost anew; until then the copy is what can be read
    const unreadable = cause instanceof StorageError && (isShut(cause.code) || cause.code === 'broken')
    if (!unreadable) throw cause
    return { ...(await copyInstead(id, cause)), newer: false }
  })
  return { report: reportOf(draft), rev: head.rev, newer, composing: head.composing ?? false }
}
