import { listShelf, type ShelfRows } from '../../storage/idb/listShelf'
import { findNewest, idsWithCopy } from '../../storage/replica/findCopies'
import { manifest } from '../../storage/replica/manifest'

/** The report list from the replicas, while the database cannot be read. `missing`: known drafts without a replica. */
export async function copiedShelf(): Promise<ShelfRows & { missing: { id: string; title: string }[] }> {
  const known = manifest()
  const ids = new Set([
    ...(await idsWithCopy()),
    ...[...known].flatMap(([id, { erased }]) => (erased ? [] : id)),
  ])
  const found = await Promise.all([...ids].map(async (id) => ({ id, copy: await findNewest(id) })))
  const heads = found.flatMap(({ id, copy }) =>
    copy ? [{ ...copy.head, deleted: known.get(id)?.deleted ?? copy.head['deleted'] ?? null }] : [],
  )
  const missing = found.flatMap(({ id, copy }) => {
    const before = known.get(id)
    return copy || (before && before.deleted !== null) ? [] : { id, title: before?.title ?? '' }
  })
  return { ...listShelf(heads), missing }
}
