import type { Report } from '../report/report'
import type { Place } from '../report/template'
import type { Hold } from '../storage/draftRows'
import { StorageError } from '../storage/storageError'
import { templateOf } from '../templates/index'
import { drafts } from './drafts'
import { loadRescued } from './loadRescued'
import { newId } from './newId'

/** A draft opened for writing. Times are milliseconds since 1970. */
export interface OpenDraft {
  report: Report
  hold: Hold
  created: number
  /** When it was last stored, null for one that never was. */
  savedAt: number | null
  /** Places of the sections that are not stored (a draft that never was is stored whole), null when all is. */
  unsaved: readonly Place[] | null
  /** What has to succeed before the first save: the draft comes from the second copy. */
  first?: () => Promise<unknown>
}

/** A draft as it is stored, with what a window left behind of it. Rejects with a StorageError. */
export async function openDraft(id: string): Promise<OpenDraft> {
  const { draft, head, copy } = await loadRescued(id)
  const template = templateOf(draft.template)
  if (!template) throw new StorageError('newer', `template ${draft.template}`)
  const hold = { rev: head.rev, writer: newId() }
  return {
    report: { template, draft },
    hold,
    created: head.created,
    savedAt: head.updated,
    unsaved: null,
    // it is stored as soon as the database can be written
    ...(copy && { unsaved: [], first: () => drafts.bringBack({ copy, deleted: null, whole: true }) }),
  }
}

/** A draft that was never stored, as an opened one. */
export function unstoredDraft(report: Report): OpenDraft {
  return {
    report,
    hold: { rev: 0, writer: newId() },
    created: Date.now(),
    savedAt: null,
    unsaved: [],
  }
}
