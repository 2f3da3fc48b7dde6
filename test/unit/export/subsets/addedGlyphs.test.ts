import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { halfOf, TAB, wholeOf } from '../../../../src/export/fonts/addedGlyphs'
import { harfBuzz } from '../../../../src/export/fonts/harfBuzz'
import { subset } from '../../../../src/export/fonts/subset'
import { tableAt, tablesOf } from '../../../../src/export/fonts/tables'
import { toUnicode } from '../../../../src/export/pdf/toUnicode'
import { inkLeft, inkRight } from '../../../../src/pages/lines/marks'
import { faceOf } from '../faces'

vi.mock('../../../../src/delivery/fileAt', () => ({
  fileAt: () => {
    const file = new URL('../../../../node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm', import.meta.url)
    return Promise.resolve(new Uint8Array(readFileSync(file)))
  },
}))

const MARKS = Array.from('，。、；：？！．）》〉」』〕］】”’｝（《〈「『〔［【“‘｛')
const codeOf = (char: string): number => char.codePointAt(0) ?? 0

test.each(['NB FangSong', 'NB HeiTi', 'NB KaiTi'])(
  'in %s a mark that is set in half is half as wide, with its ink within, and is found and copied as the mark',
  async (family) => {
    const halves = MARKS.map((mark) => halfOf(codeOf(mark)))
    const cut = subset(await harfBuzz(), faceOf(family), [...MARKS.map(codeOf), ...halves, codeOf('国')])
    const tables = tablesOf(new Uint8Array(cut.bytes).buffer)
    const [loca, glyf] = [tableAt(tables, 'loca'), tableAt(tables, 'glyf')]
    expect(tableAt(tables, 'head').getInt16(50)).toBe(1)
    expect(loca.byteLength).toBe(4 * (tableAt(tables, 'maxp').getUint16(4) + 1))
    const unicode = toUnicode(cut.glyphs)
    for (const mark of MARKS) {
      const [whole = 0, half = 0] = [codeOf(mark), halfOf(codeOf(mark))].map((char) => cut.glyphs.get(char))
      expect(inkLeft(mark) || inkRight(mark), mark).toBe(true)
      expect([cut.widthOf(whole), cut.widthOf(half)], mark).toEqual([1000, 500])
      const at = loca.getUint32(4 * half)
      expect(glyf.getUint16(at + 12), mark).toBe(whole)
      // 》 of 仿宋 reaches 14 thousandths of an em beyond its half
      expect(glyf.getInt16(at + 2), mark).toBeGreaterThanOrEqual(-20)
      expect(glyf.getInt16(at + 6), mark).toBeLessThanOrEqual(520)
      expect(glyf.getInt16(at + 14), mark).toBe(inkRight(mark) ? -500 : 0)
      const hex = (glyph: number): string => glyph.toString(16).toUpperCase().padStart(4, '0')
      expect(unicode).toContain(`<${hex(half)}><${hex(codeOf(mark))}>`)
    }
    expect(wholeOf(codeOf('国'))).toBe(codeOf('国'))
  },
)

test('a tab is a blank one em wide, whose box is not empty though it encloses nothing', async () => {
  const cut = subset(await harfBuzz(), faceOf('NB SongTi'), [TAB, codeOf('1'), codeOf('国')])
  const tables = tablesOf(new Uint8Array(cut.bytes).buffer)
  const [loca, glyf] = [tableAt(tables, 'loca'), tableAt(tables, 'glyf')]
  const tab = cut.glyphs.get(TAB) ?? 0
  expect(cut.widthOf(tab)).toBe(1000)
  const at = loca.getUint32(4 * tab)
  expect(loca.getUint32(4 * tab + 4) - at).toBe(24)
  // one contour whose last point is the second
  expect([glyf.getInt16(at), glyf.getUint16(at + 10)]).toEqual([1, 1])
  expect([2, 4, 6, 8].map((byte) => glyf.getInt16(at + byte))).toEqual([0, 0, 1000, 1000])
  expect(toUnicode(cut.glyphs)).toContain(`<${tab.toString(16).toUpperCase().padStart(4, '0')}><0009>`)
  expect([codeOf('1'), codeOf('国')].map((char) => cut.widthOf(cut.glyphs.get(char) ?? 0))).toEqual([
    faceOf('NB SongTi').widthOf(faceOf('NB SongTi').glyphs.get(codeOf('1')) ?? 0),
    1000,
  ])
})
