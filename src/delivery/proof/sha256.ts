/** The first 32 bits of the fractional parts of a root of the first primes, as FIPS 180-4 has them. */
function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n += 1) if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  return Uint32Array.from(primes, (prime) => (root(prime) % 1) * 2 ** 32)
}
const START = fractions(8, Math.sqrt)
const ROUNDS = fractions(64, Math.cbrt)

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** Updates the state with one block of 64 bytes; overwrites the rest of `words`. */
function mix(state: Uint32Array, words: Uint32Array): void {
  for (let i = 16; i < 64; i += 1) {
    const near = words[i - 2] ?? 0
    const far = words[i - 15] ?? 0
    const s0 = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3)
    const s1 = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10)
    words[i] = (words[i - 16] ?? 0) + s0 + (words[i - 7] ?? 0) + s1
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < 64; i += 1) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUNDS[i] ?? 0) + (words[i] ?? 0)) | 0
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] ?? 0) + word
}

/** Bytes that {@link sha256} hashes before it yields: about 10 ms on an old machine. */
const SLICE = 1 << 20
const rest = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 0))

/** SHA-256 in script, for plain http, where there is no `crypto.subtle`. Yields, so that the page can handle events. */
export async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  const state = START.slice()
  const words = new Uint32Array(64)
  // a bit 1, zeros, and the length in bits at the end of a block
  const end = Math.ceil((bytes.length + 9) / 64) * 64
  const tail = new Uint8Array(end - Math.floor(bytes.length / 64) * 64)
  const whole = end - tail.length
  tail.set(bytes.subarray(whole))
  tail[bytes.length - whole] = 0x80
  const length = new DataView(tail.buffer)
  length.setUint32(tail.length - 8, Math.floor(bytes.length / 2 ** 29))
  length.setUint32(tail.length - 4, bytes.length * 8)
  for (const part of [bytes.subarray(0, whole), tail]) {
    const view = new DataView(part.buffer, part.byteOffset, part.length)
    for (let at = 0; at < part.length; at += 64) {
      if (at > 0 && at % SLICE === 0) await rest()
      for (let i = 0; i < 16; i += 1) words[i] = view.getUint32(at + i * 4)
      mix(state, words)
    }
  }
  const digest = new DataView(new ArrayBuffer(32))
  for (const [i, word] of state.entries()) digest.setUint32(i * 4, word)
  return new Uint8Array(digest.buffer)
}
