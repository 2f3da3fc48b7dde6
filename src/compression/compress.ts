import { Deflate } from 'pako'
import { expanding, joined, PIECE } from './expand'

/** Container of a deflated stream: RFC 1950 (`zlib`, which a PDF calls FlateDecode) or RFC 1952 (`gzip`). */
export type Wrapping = 'zlib' | 'gzip'

/** zlib's levels, tried in turn: the default, then stored blocks without compression. */
const LEVELS = [6, 0] as const

function* deflating(
  bytes: Uint8Array,
  wrapping: Wrapping,
  level: (typeof LEVELS)[number],
): Generator<void, Uint8Array> {
  const pieces: Uint8Array[] = []
  const deflate = new Deflate({ level, gzip: wrapping === 'gzip' })
  deflate.onData = (piece) => pieces.push(new Uint8Array(piece))
  for (let at = 0; at === 0 || at < bytes.length; at += PIECE) {
    yield
    deflate.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length)
  }
  return joined(pieces)
}

/** Returns whether a stream is complete and inflates to exactly these bytes. */
function* proving(stream: Uint8Array, bytes: Uint8Array): Generator<void, boolean> {
  let at = 0
  let same = true
  const whole = yield* expanding(stream, (piece) => {
    for (let i = 0; same && i < piece.length; i += 1) same = piece[i] === bytes[at + i]
    at += piece.length
  })
  return whole && same && at === bytes.length
}

function* compressing(bytes: Uint8Array, wrapping: Wrapping): Generator<void, Uint8Array> {
  for (const level of LEVELS) {
    const stream = yield* deflating(bytes, wrapping, level)
    if (yield* proving(stream, bytes)) return stream
  }
  throw new Error(`${bytes.length} bytes did not come back from a ${wrapping} stream`)
}

/**
 * Compresses bytes in script, with the same result on every machine. The result is inflated again and compared.
 * @throws Error when no level gives a stream that inflates to the bytes; nothing may be written then
 */
export function compress(bytes: Uint8Array, wrapping: Wrapping): Uint8Array {
  const steps = compressing(bytes, wrapping)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** The result of {@link compress}, with a rest before each piece of work; what `rest` throws ends it. */
export async function compressSlowly(
  bytes: Uint8Array,
  wrapping: Wrapping,
  rest: () => Promise<void>,
): Promise<Uint8Array> {
  const steps = compressing(bytes, wrapping)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    await rest()
  }
}
