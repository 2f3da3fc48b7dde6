import { readFileSync, statSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { faceFiles, rareFaceFiles } from '../../../src/export/fonts/faceFiles'
import { faceOf } from './faces'

const HAN = /\p{Unified_Ideograph}/u

const fileOf = (name: string): URL => new URL(`../../../public/fonts/${name}`, import.meta.url)

test.each([...faceFiles, ...rareFaceFiles])(
  '$family is there, as large as its progress counts, and a TrueType file',
  ({ file, bytes }) => {
    expect(statSync(fileOf(file)).size).toBe(bytes)
    expect([...gunzipSync(readFileSync(fileOf(file))).subarray(0, 4)]).toEqual([0, 1, 0, 0])
  },
)

test('the licence and the origin of the faces lie beside them', () => {
  expect(readFileSync(fileOf('OFL.txt'), 'utf8')).toContain('SIL Open Font License, Version 1.1')
  const readme = readFileSync(fileOf('README.md'), 'utf8')
  for (const { file, family } of [...faceFiles, ...rareFaceFiles])
    expect(readme).toMatch(new RegExp(`${file}.*${family}.*(?:Copyright|\\(c\\))`))
})

test.each([
  ['NB RareSong', '㐂龍囍嘅', 19_550],
  ['NB RareMing', '𠮷𠝹𫝦', 6_754],
])('%s has %s and nothing that the five have', (family, wanted, count) => {
  const rare = faceOf(family)
  expect(rare.glyphs.size).toBe(count)
  for (const char of wanted) expect(rare.glyphs.has(char.codePointAt(0) ?? 0), char).toBe(true)
  const five = faceFiles.map((face) => faceOf(face.family))
  const mayHave = rareFaceFiles.find((face) => face.family === family)?.mayHave
  for (const [char, glyph] of rare.glyphs) {
    expect(HAN.test(String.fromCodePoint(char)) && mayHave?.(char), char.toString(16)).toBe(true)
    expect(five.some(({ glyphs }) => glyphs.has(char))).toBe(false)
    // advances.ts takes every character that it does not list for one em
    expect(rare.widthOf(glyph)).toBe(1000)
  }
})

test('all basic characters and extension A print, in one face or another', () => {
  const all = [...faceFiles, ...rareFaceFiles].map(({ family }) => faceOf(family).glyphs)
  const lacks: string[] = []
  for (let char = 0x3400; char < 0xa000; char += 1)
    if (HAN.test(String.fromCodePoint(char)) && !all.some((glyphs) => glyphs.has(char)))
      lacks.push(char.toString(16))
  expect(lacks).toEqual([])
})
