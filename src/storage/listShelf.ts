import { type DraftHead, parseHead } from './draftHead'
import { storageErrorOf } from './storageError'
import { isRow, type StoredRow, type UpgradeStep } from './upgrade'

/** A draft on the shelf, or one that cannot be read here and must not hide the others. */
export type ShelfRow = { kind: 'draft'; head: DraftHead } | UnreadableRow

/** What can be said of a draft that cannot be read: '' and 0 where not even that. */
export interface UnreadableRow {
  kind: 'unreadable'
  id: string
  why: 'newer' | 'broken'
  title: string
  updated: number
}

/** Stored heads as the shelf shows them: last changed first, without the removed ones. */
export function listShelf(
  rows: readonly unknown[],
  limit = Infinity,
  steps?: readonly UpgradeStep[],
): ShelfRow[] {
  return rows
    .flatMap((row) => (isRow(row) && typeof row['deleted'] !== 'number' ? shelfRow(row, steps) : []))
    .sort((a, b) => updatedOf(b) - updatedOf(a))
    .slice(0, limit)
}

const updatedOf = (row: ShelfRow): number => (row.kind === 'draft' ? row.head.updated : row.updated)

function shelfRow(row: StoredRow, steps?: readonly UpgradeStep[]): ShelfRow[] {
  try {
    return [{ kind: 'draft', head: parseHead(row, steps) }]
  } catch (cause) {
    const { id, title, updated } = row
    if (typeof id !== 'string') return []
    return [
      {
        kind: 'unreadable',
        id,
        why: storageErrorOf(cause).code === 'newer' ? 'newer' : 'broken',
        title: typeof title === 'string' ? title : '',
        updated: typeof updated === 'number' && Number.isFinite(updated) ? updated : 0,
      },
    ]
  }
}
