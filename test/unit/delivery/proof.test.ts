import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { integrityOf } from '../../../src/delivery/build/integrity'
import { isProven } from '../../../src/delivery/proof/integrity'
import { sha256 } from '../../../src/delivery/proof/sha256'
import { insteadOf } from '../../../src/delivery/proof/unproven'
import { faceFiles } from '../../../src/export/fonts/faceFiles'
import { WASM_INTEGRITY } from '../../../src/export/fonts/harfBuzz'

const root = join(import.meta.dirname, '../../..')

/** Bytes that look like noise and are the same in every run. */
function noise(length: number): Uint8Array<ArrayBuffer> {
  let state = length + 1
  return Uint8Array.from({ length }, () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) >> 16)
}

test('SHA-256 in script is SHA-256, at every length around the end of a block and over its rests', async () => {
  for (const length of [...Array(200).keys(), 4_095, 4_096, (1 << 20) + 64, 2_500_001]) {
    const bytes = noise(length)
    expect(Buffer.from(await sha256(bytes)).toString('hex'), String(length)).toBe(
      createHash('sha256').update(bytes).digest('hex'),
    )
  }
})

test('it reads a part of a larger buffer as that part alone', async () => {
  const all = noise(5_000)
  const part = all.subarray(1_001, 3_333)
  expect(Buffer.from(await sha256(part))).toEqual(createHash('sha256').update(part).digest())
})

test('a file is proven by its own bytes and, if it is a .gzip, by what is in it; one bit more or less is not', async () => {
  const name = 'songti.ttf.gzip'
  const file = new Uint8Array(readFileSync(join(root, 'public/fonts', name)))
  const integrity = integrityOf(name, file)
  expect(await isProven(file, integrity)).toBe(true)
  const inflated = new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip'))
  expect(await isProven(new Uint8Array(await new Response(inflated).arrayBuffer()), integrity)).toBe(true)
  const flipped = file.slice()
  flipped[1_000_000] = (flipped[1_000_000] ?? 0) ^ 1
  expect(await isProven(flipped, integrity)).toBe(false)
  expect(await isProven(file.slice(0, -1), integrity)).toBe(false)
})

test.each(faceFiles)('the integrity of $file is that of the file', ({ file, integrity }) => {
  expect(integrity).toBe(integrityOf(file, readFileSync(join(root, 'public/fonts', file))))
})

test('the integrity of HarfBuzz is that of the package which is installed', () => {
  const wasm = readFileSync(join(root, 'node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm'))
  expect(integrityOf('harfbuzz-subset.wasm', wasm)).toBe(WASM_INTEGRITY)
})

const answer = (status: number, type: string, text: string) =>
  [new Response(text, { status, headers: { 'Content-Type': type } }), new TextEncoder().encode(text)] as const

test.each([
  ['a login page', answer(200, 'text/html', '<!DOCTYPE html><form>'), { kind: 'page' }],
  ['a page under another type', answer(200, 'application/octet-stream', '\n <html>'), { kind: 'page' }],
  ['words as a page', answer(200, 'text/html', 'please log in'), { kind: 'page' }],
  ['no such file', answer(404, 'text/html', '<html>404'), { kind: 'missing', status: 404 }],
  [
    "the program's page for whatever is asked",
    answer(200, 'text/html', '<html><script id="program-files">'),
    { kind: 'missing', status: 200 },
  ],
  [
    'a script that names the list of the page',
    answer(200, 'text/javascript', 'f(`id="program-files"`)'),
    { kind: 'altered' },
  ],
  ['half of it', answer(200, 'application/octet-stream', '\x1f\x8b'), { kind: 'altered' }],
])('%s is known as such', (_, [response, bytes], instead) => {
  expect(insteadOf(response, bytes)).toEqual(instead)
})
