import { Inflate } from 'pako'
import { PIECE } from './expand'

/** Bytes that go in at each step; they come out as a megabyte at most. */
const STEP = 1024

/**
 * Inflates a bare deflate stream (RFC 1951, as in a zip file), which has no checksum of its own. Bytes after the end of
 * the stream are not read. What `take` throws ends it.
 * @param take called with each inflated piece of at most 16 KiB, before it is known whether the stream is valid
 * @returns true when the stream is valid and complete
 */
export function* inflatingRaw(
  stream: Uint8Array,
  take: (piece: Uint8Array) => void,
): Generator<undefined, boolean> {
  const inflate = new Inflate({ raw: true, chunkSize: PIECE })
  inflate.onData = (piece) => {
    if (piece instanceof Uint8Array) take(piece)
  }
  let whole = false
  inflate.onEnd = (status) => {
    whole = status === 0
  }
  for (let at = 0; at < stream.length; at += STEP) {
    yield
    // false when it has ended, too early or with bytes after it
    if (!inflate.push(stream.subarray(at, at + STEP), at + STEP >= stream.length)) break
  }
  return whole
}
