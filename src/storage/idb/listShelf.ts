import { type DraftHead, parseHead } from '../records/draftHead'
import { storageErrorOf } from '../records/storageError'
import { isRow, type StoredRow, type UpgradeStep } from '../records/upgrade'

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

/** A draft that was taken off the shelf, readable or not; `deleted` in milliseconds since 1970. */
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

/** All heads, told apart: the shelf last changed first, the removed last removed first. */
export interface ShelfRows {
  standing: ShelfRow[]
  removed: RemovedRow[]
}

/** Stored heads as the shelf shows them. */
export function listShelf(rows: readonly unknown[], steps?: readonly UpgradeStep[]): ShelfRows {
  const heads = rows.filter((row) => isRow(row))
  return {
    standing: heads
      .flatMap((row) => (typeof row['deleted'] === 'number' ? [] : shelfRow(row, steps)))
      .sort((a, b) => updatedOf(b) - updatedOf(a)),
    removed: heads.flatMap(removedRow).sort((a, b) => b.deleted - a.deleted),
  }
}

/** `rows` with the draft `id` as it is in `found`, where it may be removed, or missing. */
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

/** The heads of a database of a newer program: each can be looked at, none written. */
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
