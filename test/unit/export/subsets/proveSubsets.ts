import { readFileSync } from 'node:fs'
import { vi } from 'vitest'
import type { GlyphFace } from '../../../../src/export/fonts/glyphFace'
import { harfBuzz } from '../../../../src/export/fonts/harfBuzz'
import { subset } from '../../../../src/export/fonts/subset'
import { Pace } from '../../../../src/export/base/pace'
import { deflateSlowly } from '../../../../src/export/pdf/deflate'
import { seeded } from '../../../tools/hostile/mutations'
import { strictInflate } from '../../../tools/proof/strictInflate'

vi.mock('../../../../src/delivery/fileAt', () => ({
  fileAt: () => {
    const file = new URL('../../../../node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm', import.meta.url)
    return Promise.resolve(new Uint8Array(readFileSync(file)))
  },
}))

/** Subsets of each face; those of 20 to 150 characters were undecodable most often, up to one of six. */
export const SUBSETS = 400

/** Cuts a face down to characters by chance, as a PDF embeds them; says of each that is no sound stream what it is of. */
export async function faultySubsets(face: GlyphFace, count = SUBSETS): Promise<string[]> {
  const hb = await harfBuzz()
  const pace = new Pace(new AbortController().signal)
  const all = [...face.glyphs.keys()]
  const next = seeded(all.length)
  const faulty: string[] = []
  for (let nth = 0; nth < count; nth += 1) {
    const size = 20 + Math.floor(next() ** 2 * 131)
    const chars = new Set(Array.from({ length: size }, () => all[Math.floor(next() * all.length)] ?? 0x20))
    const { bytes } = subset(hb, face, chars)
    try {
      if (!strictInflate(await deflateSlowly(bytes, pace)).equals(bytes)) throw new Error('other bytes')
    } catch (error) {
      faulty.push(`${String(error)}: ${String.fromCodePoint(...chars)}`)
    }
  }
  return faulty
}
