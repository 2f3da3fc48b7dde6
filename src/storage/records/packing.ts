import { compressSlowly } from '../../compression/compress'
import { expand } from '../../compression/expand'
import { StorageError } from './storageError'

/** Awaited between two pieces of work, so that the page can handle events. */
export type Rest = () => Promise<void>

/**
 * Compresses a text with gzip, and inflates it again as a check. Awaits `rest` between the pieces, because it runs
 * while the official types. Rejects with a StorageError `failed` when the check fails.
 */
export async function packed(text: string, rest: Rest): Promise<Uint8Array> {
  try {
    return await compressSlowly(new TextEncoder().encode(text), 'gzip', rest)
  } catch (cause) {
    throw new StorageError('failed', 'a version cannot be packed', cause)
  }
}

/**
 * The text that {@link packed}, of this or an earlier program, compressed. Throws a StorageError `broken` otherwise.
 */
export function unpacked(stream: Uint8Array): string {
  const bytes = expand(stream)
  if (!bytes) throw new StorageError('broken', 'a version cannot be unpacked')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new StorageError('broken', 'a version is no text', cause)
  }
}
