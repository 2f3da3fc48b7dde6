import { listShelf, type ShelfRows } from '../storage/listShelf'
import { findNewest, idsWithCopy } from '../storage/secondCopy/findCopies'
import { trail } from '../storage/secondCopy/trail'

/** The shelf from the second copies, for when the database cannot be read; `missing` counts drafts without a copy. */
export async function copiedShelf(): Promise<ShelfRows & { missing: number }> {
  const known = trail()
  const ids = new Set([
    ...(await idsWithCopy()),
    ...[...known].flatMap(([id, { erased }]) => (erased ? [] : id)),
  ])
  const copies = await Promise.all([...ids].map(findNewest))
  const heads = copies.flatMap((copy) =>
    copy ? [{ ...copy.head, deleted: known.get(copy.id)?.deleted ?? copy.head['deleted'] ?? null }] : [],
  )
  return { ...listShelf(heads), missing: copies.filter((copy) => !copy).length }
}
