import { type DraftCopy, newestOf, seal, unseal, withLostVersions } from './envelope'

/** Two places for one draft, written in turn: the one that is not being written is whole. */
export interface Slots {
  read(): Promise<readonly [string | null, string | null]>
  write(slot: 0 | 1, text: string): Promise<void>
}

/** What became of a copy: a slot has a newer one, or has sections that this one lacks. */
export type Kept = 'kept' | 'older' | 'poorer'

/**
 * Puts a copy into all pairs of slots, each time into the slot with the older one; never over something newer or richer.
 * Named forms stay where the copy knows of none.
 */
export async function keepCopy(copy: DraftCopy, pairs: readonly Slots[]): Promise<Kept> {
  const found = await Promise.all(
    pairs.map(async (slots) => ({ slots, copies: (await slots.read()).map(unseal) })),
  )
  const newest = newestOf(found.flatMap(({ copies }) => copies))
  if (newest) {
    if (newest.rev > copy.rev) return 'older'
    const names = new Set(copy.rows.map(({ section }) => section))
    if (newest.rows.some(({ section }) => !names.has(section))) return 'poorer'
  }
  const text = seal({ ...withLostVersions(copy, newest?.forms), turn: (newest?.turn ?? 0) + 1 })
  for (const { slots, copies } of found) {
    const last = newestOf(copies)
    await slots.write(last && copies[0] === last ? 1 : 0, text)
  }
  return 'kept'
}
