import { expect, test } from 'vitest'
import { readCmap } from '../../../src/export/fonts/cmap'
import { outlinesOf } from '../../../src/export/fonts/outline'
import { smallSfnt } from '../../../src/export/fonts/smallSfnt'
import { tablesOf } from '../../../src/export/fonts/tables'
import { faceOf } from './faces'

const song = faceOf('NB SongTi')
const glyphOf = (char: string): number => song.glyphs.get(char.codePointAt(0) ?? 0) ?? 0

/** A table of big-endian 16-bit words, written as rows of numbers. */
const words = (...rows: string[]): DataView => {
  const values = rows.flatMap((line) => line.split(' ').map(Number))
  const view = new DataView(new ArrayBuffer(values.length * 2))
  values.forEach((value, i) => view.setUint16(2 * i, value & 0xffff))
  return view
}

test('a face knows its characters, also beyond the basic plane, and not 𠮷', () => {
  expect(glyphOf('国')).toBeGreaterThan(0)
  expect(glyphOf('𠅤')).toBeGreaterThan(0)
  expect(glyphOf('𠮷')).toBe(0)
  expect([...song.glyphs.keys()].filter((char) => char > 0xffff)).toHaveLength(196)
})

test('a Chinese character is an em wide; figures of 仿宋 are half of it', () => {
  expect(song.widthOf(glyphOf('国'))).toBe(1000)
  const fang = faceOf('NB FangSong')
  for (const figure of '0123456789')
    expect(fang.widthOf(fang.glyphs.get(figure.charCodeAt(0)) ?? 0)).toBe(500)
})

test('metrics are in thousandths of an em', () => {
  expect(song.metrics.ascent - song.metrics.descent).toBe(1000)
  expect(song.metrics.capHeight).toBeGreaterThan(600)
})

test('format 4: by difference, and through the list of glyphs, whose 0 stays out', () => {
  const table = words(
    '0 1 3 1 0 12',
    // format, length, language, segments × 2, and three words that search trees need
    '4 0 0 6 0 0 0',
    // last and first characters, differences, offsets into the list that follows
    '0x42 0x62 0xffff 0',
    '0x41 0x61 0xffff',
    '-64 3 1',
    '0 4 0',
    '7 0',
  )
  expect([...readCmap(table)]).toEqual([
    [0x41, 1],
    [0x42, 2],
    [0x61, 10],
  ])
})

test('format 12 is taken before format 4', () => {
  const table = words('0 2 3 1 0 20 3 10 0 20', '12 0 0 28 0 0 0 1', '2 0x0bb7 2 0x0bb8 0 5')
  expect([...readCmap(table)]).toEqual([
    [0x20bb7, 5],
    [0x20bb8, 6],
  ])
})

test('a face to embed has the drawing tables alone, unchanged, at multiples of four', () => {
  const bytes = smallSfnt(song.tables)
  const tables = tablesOf(new Uint8Array(bytes).buffer)
  expect([...tables.keys()]).toEqual(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'])
  for (const [tag, table] of tables) {
    expect(table.byteOffset % 4).toBe(0)
    const before = song.tables.get(tag)
    const bytesIn = (view: DataView): Buffer => Buffer.from(view.buffer, view.byteOffset, view.byteLength)
    expect(before && bytesIn(table).equals(bytesIn(before)), tag).toBe(true)
  }
})

test('the outlines of 草稿 close inside the em', () => {
  const hei = faceOf('NB HeiTi')
  for (const char of '草稿') {
    const outlines = outlinesOf(hei, char.codePointAt(0) ?? 0)
    expect(outlines.length).toBeGreaterThan(3)
    for (const { x, y } of outlines.flat()) {
      expect(x).toBeGreaterThan(-0.05)
      expect(x).toBeLessThan(1.05)
      expect(Math.abs(y - 0.38)).toBeLessThan(0.55)
    }
  }
  expect(outlinesOf(hei, 0x20)).toEqual([])
})
