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
  /** Places of the sections that are not stored (a draft that never was is stored whole), null when all is. */
  unsaved: readonly Place[] | null
  /** What has to succeed before the first save: the draft comes from the second copy. */
  first?: () => Promise<unknown>
}

/** Where drafts are opened from; tests put simulated windows in its place. */
export interface OpeningParts extends Pick<DraftStore, 'claim' | 'takeJournal' | 'bringBack'> {
  load(id: string): Promise<Pick<FoundDraft, 'draft' | 'head' | 'copy'>>
}

const BROWSER: OpeningParts = { ...drafts, load: loadRescued }

/**
 * A draft as it is stored, with what a window left behind of it. `doubtful`: another window may still believe that it
 * writes, and is kept from it. Rejects with a StorageError.
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
    // a window was gone in the middle of a composition: what stands there is the text from now on
    unsaved: head.composing ? [] : null,
    // it is stored as soon as the database can be written
    ...(copy && {
      unsaved: partsOf(draft),
      first: () => parts.bringBack({ copy, deleted: null, whole: true }),
    }),
  }
}

/**
 * What was left of the draft before is taken in first: it would come too late afterwards. In a name of its own: when an
 * older copy has to be opened then, what is written on it must not pass for the successor of what was claimed.
 */
async function claim(id: string, parts: OpeningParts): Promise<void> {
  try {
    await takeJournal(parts)
    await parts.claim(id, newId())
  } catch (cause) {
    // What is loaded next meets the same trouble, and reports it or makes it good.
    if (!(cause instanceof StorageError)) throw cause
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
