import { expect, test } from 'vitest'
import { faceFiles } from '../../../src/export/fonts/faceFiles'
import { outlinesOf } from '../../../src/export/fonts/outline'
import { srgbProfile } from '../../../src/export/pdf/archive/srgbProfile'
import { xmpPacket } from '../../../src/export/pdf/archive/xmp'
import { faceOf } from './faces'

test('the profile takes sRGB to the colours of its standard, and white to D50', () => {
  const bytes = srgbProfile()
  const view = new DataView(bytes.buffer)
  const text = (at: number, length = 4): string => String.fromCharCode(...bytes.subarray(at, at + length))
  expect(view.getUint32(0)).toBe(bytes.length)
  expect(bytes.length).toBeLessThan(1200)
  const tags = new Map(
    Array.from({ length: view.getUint32(128) }, (_, i) => 132 + 12 * i).map((at) => [
      text(at),
      view.getUint32(at + 4),
    ]),
  )
  const xyz = (tag: string): number[] =>
    [8, 12, 16].map((at) => view.getInt32((tags.get(tag) ?? 0) + at) / 0x10000)
  const white = [0, 1, 2].map((axis) =>
    ['rXYZ', 'gXYZ', 'bXYZ'].reduce((sum, tag) => sum + (xyz(tag)[axis] ?? 0), 0),
  )
  white.forEach((value, axis) => expect(Math.abs(value - (xyz('wtpt')[axis] ?? 0))).toBeLessThan(0.0005))
  const curve = tags.get('rTRC') ?? 0
  const light = (value: number): number => view.getUint16(curve + 12 + 2 * value) / 0xffff
  expect(light(0)).toBe(0)
  expect(light(255)).toBe(1)
  // IEC 61966-2-1: half the value is a fifth of the light
  expect(light(128)).toBeCloseTo(0.2158, 3)
})

test('no point of its curve is so near to a half that another machine might round it otherwise', () => {
  for (let i = 1; i < 255; i += 1) {
    const value = i / 255
    const light = 0xffff * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
    expect(Math.abs(light - Math.floor(light) - 0.5)).toBeGreaterThan(1e-6)
  }
})

test('a title with signs of XML, and with what XML has no place for, stays a whole packet', () => {
  const packet = xmpPacket({ title: 'A<b>&\u0001\uFFFF年报', date: '2026-01-01', producer: 'p', part: 2 })
  expect(packet).toContain('>A&lt;b&gt;&amp;年报</rdf:li>')
})

test.each(faceFiles.map(({ family }) => family))(
  '%s alone can print a report that lacks characters',
  (family) => {
    const face = faceOf(family)
    for (const char of '？—草稿国 ') expect(face.glyphs.has(char.codePointAt(0) ?? 0), char).toBe(true)
    for (const char of '草稿') expect(outlinesOf(face, char.codePointAt(0) ?? 0).length).toBeGreaterThan(0)
    expect(
      [...face.glyphs.keys()].filter((char) => /\p{Private_Use}/u.test(String.fromCodePoint(char))),
    ).toEqual([])
  },
)
