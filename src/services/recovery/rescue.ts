import type { ShelfRows } from '../../storage/idb/listShelf'
import { mayHaveCopies } from '../../storage/replica/slotFolder'
import { type Known, knownOf, noteAgain, manifest } from '../../storage/replica/manifest'
import { tell } from '../base/notices'
import { copySoon } from '../repository/replicate'

/** Ids of all drafts with a replica, looked up once per window: the manifest may have been cleared. */
let looked: Promise<string[]> | null = null
/** Drafts whose recovery failed, with the revision in the manifest: they are not tried again for the same revision. */
const missed = new Map<string, number>()

/**
 * The manifest, with the entries that were cleared while this window is open. Call it before the database is read: read
 * later, it would have a save that the rows lack, which would look like a loss.
 */
export function knownBefore(): ReadonlyMap<string, Known> {
  noteAgain()
  return manifest()
}

/**
 * Compares the report list with the manifest, brings back what is lost, and shows notices. Resolves with true when
 * something came back. Skips drafts for which `isHere` is true: this window writes them and stores them again itself.
 * Also schedules a copy of each draft whose replica is behind.
 */
export async function rescueShelf(
  rows: ShelfRows,
  known: ReadonlyMap<string, Known>,
  isHere: (id: string) => boolean,
): Promise<boolean> {
  const there = new Set<string>()
  const suspects = new Set<string>()
  // the draft was stored by a program without replicas, or right before a window was closed
  const copyLate = (id: string, rev: number): void => {
    if ((known.get(id)?.copied ?? -1) < rev) copySoon(id)
  }
  for (const { id, rev = 0 } of rows.removed) {
    there.add(id)
    copyLate(id, rev)
  }
  for (const row of rows.standing) {
    const id = row.kind === 'draft' ? row.head.id : row.id
    const before = known.get(id)
    there.add(id)
    if (row.kind === 'unreadable') {
      if (row.why === 'broken') suspects.add(id)
    } else if (before && before.rev > row.head.rev) suspects.add(id)
    else copyLate(id, row.head.rev)
  }
  for (const [id, { erased }] of known) if (!erased && !there.has(id)) suspects.add(id)
  looked ??= lookForCopies()
  for (const id of await looked) if (!there.has(id) && !known.has(id)) suspects.add(id)
  return rescue([...suspects].filter((id) => !isHere(id)))
}

async function lookForCopies(): Promise<string[]> {
  if (!(await mayHaveCopies())) return []
  const copies = await import('../../storage/replica/findCopies').catch(() => null)
  await copies?.eraseLeft()
  return (await copies?.idsWithCopy()) ?? []
}

/** True when the manifest has a higher revision or more section rows of a draft than were found. */
export function isLess(found: { rev: number; parts: number }, before: Known | null): boolean {
  return before !== null && !before.erased && (found.rev < before.rev || found.parts < before.parts)
}

/**
 * Brings back from the replicas what the database lost of these drafts, and shows notices. Resolves with true when
 * something came back. If the script part does not load, shows a notice and resolves with false.
 */
export async function rescue(ids: readonly string[]): Promise<boolean> {
  const wanted = ids.filter((id) => {
    const before = knownOf(id)
    return !before?.erased && missed.get(id) !== (before?.rev ?? 0)
  })
  if (!wanted.length) return false
  try {
    const { bringBackDrafts } = await import('./bringBackDrafts')
    const { came, inVain } = await bringBackDrafts(wanted)
    for (const id of inVain) missed.set(id, knownOf(id)?.rev ?? 0)
    return came
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    tell('浏览器里的数据库少了内容，而恢复功能没有载入，可能是网络断开。请不要清理浏览器，稍后刷新页面再试。')
    return false
  }
}
