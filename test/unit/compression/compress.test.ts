import { describe, expect, test } from 'vitest'
import { compress, compressSlowly } from '../../../src/compression/compress'
import { expand } from '../../../src/compression/expand'
import { strictGunzip, strictInflate } from '../../tools/proof/strictInflate'
import { seeded } from '../../tools/hostile/mutations'

const rest = (): Promise<void> => Promise.resolve()
const next = seeded(5)
const random = (length: number, values: number): Uint8Array =>
  Uint8Array.from({ length }, () => Math.floor(next() * values))
const repeated = (period: number, length: number): Uint8Array => {
  const once = random(period, 256)
  return Uint8Array.from({ length }, (_, i) => once[i % period] ?? 0)
}

/** Bytes at which a deflater may stumble: nothing, runs, windows and pieces that just fit, repetitions far back. */
const nasty: readonly (readonly [string, Uint8Array])[] = [
  ...[0, 1, 2, 3, 257, 258, 259].map((length) => [`${length} zeros`, new Uint8Array(length)] as const),
  ...[0x3fff, 0x4000, 0x4001, 0x7fff, 0x8000, 0x8001, 0xffff, 0x10000, 0x10001].flatMap((length) => [
    [`${length} random bytes`, random(length, 256)] as const,
    [`${length} zeros and ones`, random(length, 2)] as const,
  ]),
  ...[32_505, 32_506, 32_507, 32_767, 32_768, 32_769].map(
    (period) => [`100 kB that repeat after ${period}`, repeated(period, 100_000)] as const,
  ),
  ['half a megabyte of few values', random(500_000, 40)],
]

describe.each([
  ['zlib', strictInflate],
  ['gzip', strictGunzip],
] as const)('%s', (wrapping, inflate) => {
  test.each(nasty)('%s come back, at once and slowly, by Node and by the program', async (_name, bytes) => {
    const stream = compress(bytes, wrapping)
    expect(inflate(stream).equals(bytes)).toBe(true)
    expect(Buffer.from(expand(stream) ?? [1]).equals(bytes)).toBe(true)
    expect(Buffer.from(await compressSlowly(bytes, wrapping, rest)).equals(stream)).toBe(true)
  })

  test('three hundred small streams, most of zeros, come back', () => {
    for (let i = 0; i < 300; i += 1) {
      const length = Math.floor(next() * 3000)
      const bytes = Uint8Array.from({ length }, () => Math.max(0, Math.floor(next() * 40) - 30))
      expect(inflate(compress(bytes, wrapping)).equals(bytes)).toBe(true)
    }
  })

  test('what is cut, turned over at any byte, or has something behind it, is not whole', () => {
    const stream = compress(random(300, 20), wrapping)
    expect(expand(stream)).not.toBeNull()
    for (let end = 0; end < stream.length; end += 1) expect(expand(stream.subarray(0, end))).toBeNull()
    for (const behind of [0, 1]) expect(expand(Uint8Array.of(...stream, behind))).toBeNull()
    // the ten bytes before a gzip stream hold its time and system, which no checksum covers
    for (let at = wrapping === 'gzip' ? 10 : 0; at < stream.length; at += 1)
      expect(expand(stream.map((byte, i) => (i === at ? byte ^ 0xff : byte)))).toBeNull()
  })
})

test('a large stream rests often and stops where it is told to', async () => {
  const bytes = random(300_000, 90)
  let rests = 0
  await compressSlowly(bytes, 'zlib', () => Promise.resolve(void (rests += 1)))
  expect(rests).toBeGreaterThan(2 * 10)
  const stop = new Error('stopped')
  let before = 3
  const stopped = (): Promise<void> => (before-- > 0 ? Promise.resolve() : Promise.reject(stop))
  await expect(compressSlowly(bytes, 'zlib', stopped)).rejects.toBe(stop)
  expect(before).toBe(-1)
})
