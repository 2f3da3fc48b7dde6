import { Gzip, gunzipSync } from 'fflate'
import { StorageError } from './storageError'

/** Lets the page breathe between two pieces of work. */
export type Rest = () => Promise<void>

/** Bytes compressed at a time: about a millisecond of work. */
const PIECE = 0x4000

/** A text compressed, resting between its pieces: it runs while somebody types. */
export async function packed(text: string, rest: Rest): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  const gzip = new Gzip((part) => parts.push(part))
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at === 0 || at < bytes.length; at += PIECE) {
    await rest()
    gzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length)
  }
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** The text in what {@link packed} made; a StorageError `broken` for anything else. */
export function unpacked(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(gunzipSync(bytes))
  } catch (cause) {
    throw new StorageError('broken', 'an earlier form cannot be unpacked', cause)
  }
}
