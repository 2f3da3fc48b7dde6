import { type DraftCopy, newestOf, seal, unseal, withLostVersions } from './envelope'

/** Two places for the replica of one draft, written in turn: the one that is not being written is intact. */
export interface Slots {
  read(): Promise<readonly [string | null, string | null]>
  write(slot: 0 | 1, text: string): Promise<void>
}

/** What became of a copy. `older`: a slot has a newer revision. `poorer`: a slot has sections that the copy lacks. */
export type CopyOutcome = 'kept' | 'older' | 'poorer'

/**
 * Writes a replica into all pairs of slots, each time over the older one; never when a slot has a newer revision or
 * more sections. Named versions in the slots are kept where the replica does not know of any.
 */
export async function keepCopy(copy: DraftCopy, pairs: readonly Slots[]): Promise<CopyOutcome> {
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
