import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { halfOf, wholeOf } from '../../../../src/export/fonts/halfMarks'
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
