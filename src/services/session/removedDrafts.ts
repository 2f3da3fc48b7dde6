import type { RemovedRow } from '../../storage/idb/listShelf'
import { drafts } from '../repository/drafts'
import { keepDraft, unsavedDraft } from './sessions'
import type { OpenDraft } from './openDraft'
import { summaryOf } from '../base/summaryOf'

/** A draft that was taken off the shelf and lies in the bin. */
export type RemovedLine = RemovedRow

/** Of the removed drafts those that were not stored: they can be put back for as long as this window is open. */
const unstored = new Map<string, { line: RemovedLine; last: OpenDraft }>()

/** Takes a draft off the shelf. Rejects with a StorageError; then it stands there as before. */
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

/** Puts a removed draft back. Rejects with a StorageError. */
export async function restoreDraft(id: string): Promise<void> {
  const last = unstored.get(id)?.last
  if (!last || last.hold.rev > 0) await drafts.restore(id)
  unstored.delete(id)
  if (last) keepDraft(last).letGo()
}

/** True for one of which the database has nothing. */
export const isUnstored = (id: string): boolean => unstored.get(id)?.last.hold.rev === 0

/** Gives up what only this window has of removed drafts. */
export function forgetUnstored(ids: readonly string[]): void {
  for (const id of ids) unstored.delete(id)
}

/** All that can be put back, last removed first. */
export function removedLines(stored: readonly RemovedRow[]): RemovedLine[] {
  const here = [...unstored.values()].map(({ line }) => line)
  return [...here, ...stored.filter(({ id }) => !unstored.has(id))].sort((a, b) => b.deleted - a.deleted)
}
