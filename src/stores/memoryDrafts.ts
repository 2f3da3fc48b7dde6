import type { Draft } from '../report/draft'

/** A draft that could not be stored so far and lives in this window only. Times are milliseconds since 1970. */
export interface MemoryDraft {
  draft: Draft
  created: number
  updated: number
}

/** By id; a draft leaves it once it has been stored. Looked at before the store. */
export const memoryDrafts = new Map<string, MemoryDraft>()

/** Keeps the newest form of a draft that is not stored. */
export function keepInMemory(draft: Draft, now: number): void {
  memoryDrafts.set(draft.id, { draft, created: memoryDrafts.get(draft.id)?.created ?? now, updated: now })
}
