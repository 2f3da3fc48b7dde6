import { Gzip } from 'fflate'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contentOf } from '../../../src/report/draft/draftContent'
import { packed, unpacked } from '../../../src/storage/records/packing'
import { completeReport } from '../../fixtures/completeReport'
import { huaianReport } from '../../fixtures/huaianReport'
import { longReport } from '../../fixtures/longReport'
import { seeded } from '../../tools/hostile/mutations'
import { strictGunzip } from '../../tools/proof/strictInflate'

const rest = (): Promise<void> => Promise.resolve()

/** Drafts as their versions hold them, a long text, and what a text may hold. */
const whole = [
  ...[completeReport(), huaianReport()].map(({ draft }) => JSON.stringify(contentOf(draft))),
  JSON.stringify(longReport(40)),
  readFileSync(new URL('../../../src/checks/SPEC.md', import.meta.url), 'utf8'),
  '𠅤字'.repeat(40_000),
]

/** A text with many U+0000, which no JSON holds. */
function zeros(seed: number): string {
  const next = seeded(seed)
  return Array.from({ length: 700 }, () =>
    String.fromCharCode(Math.max(0, Math.floor(next() * 40) - 30)),
  ).join('')
}

/** Texts of many sizes: stretches of the whole ones, some of them twice. */
function texts(count: number): string[] {
  const next = seeded(9)
  return Array.from({ length: count }, () => {
    const from = whole[Math.floor(next() * whole.length)] ?? ''
    const length = Math.floor(next() ** 3 * 90_000)
    const start = Math.floor(next() * Math.max(1, from.length - length))
    const text = from.slice(start, start + length).toWellFormed()
    return next() < 0.2 ? text + text : text
  })
}

/** As earlier versions of the program packed a draft. */
function packedBefore(text: string): Uint8Array {
  const parts: Uint8Array[] = []
  const gzip = new Gzip((part) => parts.push(part))
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at === 0 || at < bytes.length; at += 0x4000)
    gzip.push(bytes.subarray(at, at + 0x4000), at + 0x4000 >= bytes.length)
  return new Uint8Array(Buffer.concat(parts))
}

test('texts of every size come back, by Node and by the program', async () => {
  for (const text of ['', 'a', ...whole, ...texts(400), ...[6, 8, 11].map(zeros)]) {
    const stream = await packed(text, rest)
    expect(strictGunzip(stream).toString('utf8')).toBe(text)
    expect(unpacked(stream)).toBe(text)
  }
})

test('what earlier programs packed still opens: no draft holds the zeros at which they stumbled', () => {
  for (const text of [...whole, ...texts(400)]) expect(unpacked(packedBefore(text))).toBe(text)
  expect(JSON.stringify({ text: '\0' })).not.toContain('\0')
  const stumbled = packedBefore(zeros(6))
  expect(() => strictGunzip(stumbled)).toThrow('invalid distance')
  expect(() => unpacked(stumbled)).toThrow('cannot be unpacked')
})
