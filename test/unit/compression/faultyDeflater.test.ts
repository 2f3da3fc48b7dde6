import { gunzipSync } from 'node:zlib'
import { Gzip, Zlib } from 'fflate'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { compress, compressSlowly, type Wrapping } from '../../../src/compression/compress'
import { strictInflate } from '../../tools/proof/strictInflate'
import { seeded } from '../../tools/hostile/mutations'

/** What the deflater that is put in place of the real one does to a stream that it looks for repetitions in, and to all. */
const faults = vi.hoisted(() => ({ faulty: (stream: Uint8Array) => stream, always: false }))

vi.mock('pako', async (importOriginal) => {
  const pako = await importOriginal<typeof import('pako')>()
  class Deflate extends pako.Deflate {
    constructor(options: import('pako').DeflateOptions) {
      super(options)
      if (options.level === 0 && !faults.always) return
      const pieces: Uint8Array[] = []
      Object.assign(this, { push: (piece: Uint8Array, last: boolean) => this.#push(pieces, piece, last) })
    }

    #push(pieces: Uint8Array[], piece: Uint8Array, last: boolean): void {
      pieces.push(piece)
      if (last) this.onData(faults.faulty(new Uint8Array(Buffer.concat(pieces))))
    }
  }
  return { ...pako, Deflate }
})

/** The streaming deflaters of fflate 0.8.3 look for repetitions of zeros before the beginning. */
const fflate = { zlib: Zlib, gzip: Gzip }
const looking =
  (wrapping: Wrapping) =>
  (bytes: Uint8Array): Uint8Array => {
    const parts: Uint8Array[] = []
    new fflate[wrapping]((part) => parts.push(part)).push(bytes, true)
    return new Uint8Array(Buffer.concat(parts))
  }

const next = seeded(6)
const zeros = Uint8Array.from({ length: 700 }, () => Math.max(0, Math.floor(next() * 40) - 30))

beforeEach(() => {
  faults.always = false
})

/** A PDF's streams are of zlib; versions, the parts of Word and Excel files and packages are of gzip. */
describe.each(['zlib', 'gzip'] as const)('a stream of %s', (wrapping) => {
  const inflated = (stream: Uint8Array): Uint8Array =>
    wrapping === 'zlib' ? strictInflate(stream) : gunzipSync(stream)
  const lookingBeforeTheBeginning = looking(wrapping)

  test('the planted deflater is faulty: no strict inflater takes what it makes', () => {
    expect(() => inflated(lookingBeforeTheBeginning(zeros))).toThrow('invalid distance too far back')
  })

  test.each([
    ['looks before the beginning', lookingBeforeTheBeginning],
    ['loses the end', (bytes: Uint8Array) => new Uint8Array(bytes.subarray(0, -1))],
    ['makes nothing', () => new Uint8Array()],
  ])('a deflater that %s is not believed: the stream is made without it', async (_name, faulty) => {
    faults.faulty = faulty
    expect(Buffer.from(inflated(compress(zeros, wrapping))).equals(zeros)).toBe(true)
    const slowly = await compressSlowly(zeros, wrapping, () => Promise.resolve())
    expect(Buffer.from(inflated(slowly)).equals(zeros)).toBe(true)
  })

  test('where no way makes a sound one, none is handed out', () => {
    faults.faulty = lookingBeforeTheBeginning
    faults.always = true
    expect(() => compress(zeros, wrapping)).toThrow('did not come back')
  })
})
