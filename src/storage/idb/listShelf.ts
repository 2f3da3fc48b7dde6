import { type DraftHead, parseHead } from '../records/draftHead'
import { storageErrorOf } from '../records/storageError'
import { isRow, type StoredRow, type UpgradeStep } from '../records/upgrade'

/** A draft of the report list, or one that cannot be read and must not hide the others. */
export type ShelfRow = { kind: 'draft'; head: DraftHead } | UnreadableRow

/** What is known of a draft that cannot be read; `title` is '' and `updated` 0 where that cannot be read either. */
export interface UnreadableRow {
  kind: 'unreadable'
  id: string
  why: 'newer' | 'broken'
  title: string
  updated: number
}

/** A draft in the bin, readable or not; `deleted` in milliseconds since 1970. */
export interface RemovedRow {
  id: string
  title: string
  deleted: number
  /** How far it is filled, 0 of 0 where that is not known. */
  filled: number
  stated: number
  /** 0 where it is not known. */
  rev?: number
}

/** All heads: those of the report list, last changed first, and those of the bin, last removed first. */
export interface ShelfRows {
  standing: ShelfRow[]
  removed: RemovedRow[]
}

/** Sorts stored heads into report list and bin. Values that are no records are left out. */
export function listShelf(rows: readonly unknown[], steps?: readonly UpgradeStep[]): ShelfRows {
  const heads = rows.filter((row) => isRow(row))
  return {
    standing: heads
      .flatMap((row) => (typeof row['deleted'] === 'number' ? [] : shelfRow(row, steps)))
      .sort((a, b) => updatedOf(b) - updatedOf(a)),
    removed: heads.flatMap(removedRow).sort((a, b) => b.deleted - a.deleted),
  }
}

/** `rows` with the draft `id` replaced by what `found` has of it: in the list, in the bin, or nothing. */
export function withRow(rows: ShelfRows, id: string, found: ShelfRows): ShelfRows {
  return {
    standing: [...found.standing, ...rows.standing.filter((row) => idOf(row) !== id)].sort(
      (a, b) => updatedOf(b) - updatedOf(a),
    ),
    removed: [...found.removed, ...rows.removed.filter((row) => row.id !== id)].sort(
      (a, b) => b.deleted - a.deleted,
    ),
  }
}

/** The heads of a newer program's database, all as unreadable rows `newer`: they can be opened to be read. No bin. */
export function listNewer(rows: readonly unknown[]): ShelfRows {
  const standing = rows.filter((row) => isRow(row) && typeof row['deleted'] !== 'number')
  return {
    standing: standing
      .flatMap((row) => (isRow(row) ? unreadable(row, 'newer') : []))
      .sort((a, b) => updatedOf(b) - updatedOf(a)),
    removed: [],
  }
}

const idOf = (row: ShelfRow): string => (row.kind === 'draft' ? row.head.id : row.id)
const updatedOf = (row: ShelfRow): number => (row.kind === 'draft' ? row.head.updated : row.updated)

const numberOf = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)

function removedRow({ id, title, deleted, rev, filled, stated }: StoredRow): RemovedRow[] {
  if (typeof id !== 'string' || typeof deleted !== 'number') return []
  const about = { filled: numberOf(filled), stated: numberOf(stated), rev: numberOf(rev) }
  return [{ id, title: typeof title === 'string' ? title : '', deleted, ...about }]
}

function shelfRow(row: StoredRow, steps?: readonly UpgradeStep[]): ShelfRow[] {
  try {
    return [{ kind: 'draft', head: parseHead(row, steps) }]
  } catch (cause) {
    return unreadable(row, storageErrorOf(cause).code === 'newer' ? 'newer' : 'broken')
  }
}

function unreadable({ id, title, updated }: StoredRow, why: UnreadableRow['why']): UnreadableRow[] {
  if (typeof id !== 'string') return []
  return [
    {
      kind: 'unreadable',
      id,
      why,
      title: typeof title === 'string' ? title : '',
      updated: typeof updated === 'number' && Number.isFinite(updated) ? updated : 0,
    },
  ]
}
