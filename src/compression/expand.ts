import { Inflate } from 'pako'

/** Bytes that go in and come out at a time, about a millisecond of work. */
export const PIECE = 0x4000

/**
 * Inflates a zlib or gzip stream a piece at each step, as strictly as zlib does: the checksum has to match, and nothing
 * may follow the stream.
 * @param take called with each inflated piece, before it is known whether the stream is valid
 * @returns true when the stream is valid and complete
 */
export function* expanding(stream: Uint8Array, take: (piece: Uint8Array) => void): Generator<void, boolean> {
  const inflate = new Inflate({ chunkSize: PIECE })
  let status: number | null = null
  inflate.onData = (piece) => take(new Uint8Array(piece))
  inflate.onEnd = (ended) => {
    status = ended
  }
  const last = Math.max(0, stream.length - 1)
  for (let at = 0; at < last; at += PIECE) {
    yield
    inflate.push(stream.subarray(at, Math.min(at + PIECE, last)))
    if (status !== null) return false
  }
  // the last byte is pushed by itself: a stream that ends before it has something after it
  inflate.push(stream.subarray(last), true)
  return status === 0
}

/** The content of a zlib or gzip stream, null for one that is invalid or incomplete. */
export function expand(stream: Uint8Array): Uint8Array | null {
  const pieces: Uint8Array[] = []
  const steps = expanding(stream, (piece) => pieces.push(piece))
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value ? joined(pieces) : null
  }
}

/** Concatenates byte arrays. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
