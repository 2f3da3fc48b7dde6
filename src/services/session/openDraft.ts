import { partsOf } from '../../report/draft/draft'
import type { Report } from '../../report/report'
import type { Place } from '../../report/template/template'
import type { Hold } from '../../storage/records/draftRows'
import type { DraftStore } from '../../storage/store/draftStore'
import { StorageError } from '../../storage/records/storageError'
import { drafts } from '../repository/drafts'
import { type FoundDraft, loadRescued } from '../recovery/loadRescued'
import { newId } from '../base/newId'
import { takeJournal } from '../repository/replayJournal'
import { reportOf } from '../base/reportOf'

/** A draft opened for writing. Times are milliseconds since 1970. */
export interface OpenDraft {
  report: Report
  hold: Hold
  created: number
  /** When it was last stored, null for one that never was. */
  savedAt: number | null
  /** When it was last changed before it came here, for one out of a file; its first save keeps that time. */
  changedAt?: number
  /**
   * Places of the sections that are not stored, null when all are. With an empty list the head alone is saved, or all
   * of a draft that was never stored.
   */
  unsaved: readonly Place[] | null
  /** Has to succeed before the first save: brings back the replica from which the draft was opened. */
  first?: () => Promise<unknown>
}

/** Where drafts are opened from; tests put simulated windows in its place. */
export interface OpeningParts extends Pick<DraftStore, 'claim' | 'takeJournal' | 'bringBack'> {
  load(id: string): Promise<Pick<FoundDraft, 'draft' | 'head' | 'copy'>>
}

const BROWSER: OpeningParts = { ...drafts, load: loadRescued }

/**
 * Loads a draft for writing, after the journal was replayed. The caller holds its lock. `doubtful`: another window may
 * still believe that it writes the draft, which is therefore fenced first. Rejects with a StorageError.
 */
export async function openDraft(
  id: string,
  doubtful = false,
  parts: OpeningParts = BROWSER,
): Promise<OpenDraft> {
  if (doubtful) await claim(id, parts)
  const { draft, head, copy } = await parts.load(id)
  const hold = { rev: head.rev, writer: newId(), of: head.writer }
  return {
    report: reportOf(draft),
    hold,
    created: head.created,
    savedAt: head.updated,
    // a window ended during a composition: its letters count as text from now on, so the head is saved anew
    unsaved: head.composing ? [] : null,
    // read from the replica: all of it is saved as soon as the database can be written
    ...(copy && {
      unsaved: partsOf(draft),
      first: () => parts.bringBack({ copy, deleted: null, whole: true }),
    }),
  }
}

/**
 * Fences the draft. The journal is replayed first: its entries would be refused after the fence. The writer's id is not
 * that of the session: if an older replica has to be opened next, saves of the session must not pass for successors of
 * the fenced revision.
 */
async function claim(id: string, parts: OpeningParts): Promise<void> {
  try {
    await takeJournal(parts)
    await parts.claim(id, newId())
  } catch (cause) {
    // loading, the next step, meets the same error and reports it or falls back to the replica
    if (!(cause instanceof StorageError)) throw cause
  }
}

/**
 * An OpenDraft for a report that was never stored; its first save stores all of it. `changedAt`: when it was last changed,
 * null for now.
 */
export function unstoredDraft(report: Report, changedAt: number | null = null): OpenDraft {
  return {
    report,
    ...(changedAt !== null && { changedAt: Math.min(changedAt, Date.now()) }),
    hold: { rev: 0, writer: newId() },
    created: Date.now(),
    savedAt: null,
    unsaved: [],
  }
}
