import { compressSlowly } from '../../compression/compress'
import { expand } from '../../compression/expand'
import { StorageError } from './storageError'

/** Lets the page breathe between two pieces of work. */
export type Rest = () => Promise<void>

/**
 * A text compressed, and unpacked again to prove it, resting between its pieces: it runs while somebody types.
 * Rejects with a StorageError `failed` when it would not come back.
 */
export async function packed(text: string, rest: Rest): Promise<Uint8Array> {
  try {
    return await compressSlowly(new TextEncoder().encode(text), 'gzip', rest)
  } catch (cause) {
    throw new StorageError('failed', 'an earlier form cannot be packed', cause)
  }
}

/** The text in what {@link packed} made, or an earlier version of it; a StorageError `broken` for anything else. */
export function unpacked(stream: Uint8Array): string {
  const bytes = expand(stream)
  if (!bytes) throw new StorageError('broken', 'an earlier form cannot be unpacked')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new StorageError('broken', 'an earlier form is no text', cause)
  }
}
