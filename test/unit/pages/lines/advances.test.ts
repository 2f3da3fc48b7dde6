import { expect, test } from 'vitest'
import { advanceIn } from '../../../../src/pages/lines/advances'
import { faceFiles } from '../../../../src/export/fonts/faceFiles'
import { faceOf } from '../../export/faces'

const faces = new Map(faceFiles.map(({ family }) => [family, faceOf(family)]))
/** In which order `sheet.css` has the faces stand in for one another. */
const OWN = ['NB SongTi', 'NB HeiTi', 'NB KaiTi', 'NB FangSong', 'NB BiaoSong']

test.each([
  ['fang', 'NB FangSong'],
  ['hei', 'NB HeiTi'],
  ['kai', 'NB KaiTi'],
] as const)('the widths of %s are those of the shipped files', (name, family) => {
  const stack = [family, ...OWN].flatMap((one) => faces.get(one) ?? [])
  expect(stack).toHaveLength(6)
  const chars = new Set(stack.flatMap(({ glyphs }) => [...glyphs.keys()]))
  expect(chars.size).toBeGreaterThan(10_000)
  const apart = [...chars].filter((char) => {
    const face = stack.find(({ glyphs }) => glyphs.has(char))
    const width = face?.widthOf(face.glyphs.get(char) ?? 0)
    return width !== Math.round(1000 * advanceIn(name, String.fromCodePoint(char)))
  })
  expect(apart.map((char) => String.fromCodePoint(char))).toEqual([])
})
