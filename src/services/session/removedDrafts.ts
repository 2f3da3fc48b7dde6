import type { RemovedRow } from '../../storage/idb/listShelf'
import { drafts } from '../repository/drafts'
import { keepDraft, unsavedDraft } from './sessions'
import type { OpenDraft } from './openDraft'
import { summaryOf } from '../base/summaryOf'

/** A draft in the bin. */
export type RemovedLine = RemovedRow

/** Removed drafts with unsaved changes, by id: they can be put back with these while this window is open. */
const unstored = new Map<string, { line: RemovedLine; last: OpenDraft }>()

/**
 * Moves a draft to the bin, and tries to save it before. Rejects with a StorageError; the draft then stays in the list.
 */
export async function removeDraft(id: string, title: string): Promise<void> {
  await unsavedDraft(id)?.flush()
  const deleted = Date.now()
  const last = unsavedDraft(id)?.stop()
  try {
    if (!last || last.hold.rev > 0) await drafts.remove(id, deleted)
  } catch (cause) {
    if (last) keepDraft(last).letGo()
    throw cause
  }
  if (!last) return
  const { filled, stated } = summaryOf(last.report)
  unstored.set(id, { line: { id, title, deleted, filled, stated }, last })
}

/** Puts a draft back from the bin, with the unsaved changes that this window has. Rejects with a StorageError. */
export async function restoreDraft(id: string): Promise<void> {
  const last = unstored.get(id)?.last
  if (!last || last.hold.rev > 0) await drafts.restore(id)
  unstored.delete(id)
  if (last) keepDraft(last).letGo()
}

/** True for a removed draft that was never stored. */
export const isUnstored = (id: string): boolean => unstored.get(id)?.last.hold.rev === 0

/** Drops the unsaved changes that this window has of removed drafts. */
export function forgetUnstored(ids: readonly string[]): void {
  for (const id of ids) unstored.delete(id)
}

/**
 * All drafts in the bin, last removed first. One with unsaved changes in this window stands in for its stored row.
 */
export function removedLines(stored: readonly RemovedRow[]): RemovedLine[] {
  const here = [...unstored.values()].map(({ line }) => line)
  return [...here, ...stored.filter(({ id }) => !unstored.has(id))].sort((a, b) => b.deleted - a.deleted)
}
