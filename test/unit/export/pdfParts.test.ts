import { expect, test } from 'vitest'
import { cellRules } from '../../../src/export/display/cellRules'
import { contourSteps } from '../../../src/export/display/contour'
import { type Cell, originsOf } from '../../../src/export/display/origins'
import { fileId, subsetTag } from '../../../src/export/pdf/fingerprint'
import {
  byteString,
  bytesOf,
  colorNumbers,
  glyphString,
  shortNumber,
  textString,
} from '../../../src/export/pdf/notation'
import { pathOperators } from '../../../src/export/pdf/shapeForms'
import { toUnicode } from '../../../src/export/pdf/toUnicode'
import { widthsArray } from '../../../src/export/pdf/widths'

/** `国16+2 a8`: cells of 16 + 2 and 8 points, one after another, in which 2 is a gap of justification. */
function cells(notation: string): Cell[] {
  let x = 0
  return notation.split(' ').map((word) => {
    const [, char = '', advance, gap = '0'] = /^(\D)([\d.]+)\+?([\d.]*)$/u.exec(word) ?? []
    const cell = { x, width: Number(advance) + Number(gap), advance: Number(advance), space: char === '_' }
    x += cell.width
    return cell
  })
}

test.each([
  ['国16 国16 国16', [0, 16, 32], 'no gaps, nothing moves'],
  ['国16+1 国16+1 国16', [0, 17, 34], 'gaps behind'],
  [
    '国16+1 a8 国16+2 国16+1 国16',
    [0, 17, 26, 43, 60],
    'a gap before and one behind after a narrow character',
  ],
  ['国16+1 国16+1 a8 国16+1', [0, 17, 34, 43], 'the last one has none behind'],
  ['a8 _4+1 国16+1 国16+1 国16', [0, 8, 13, 30, 47], 'a space has had its gap'],
])('%s begins at %j: %s', (notation, origins) => expect(originsOf(cells(notation))).toEqual(origins))

test('Unicode maps: in the order of the glyphs, two units beyond the basic plane, a hundred at a time', () => {
  const map = toUnicode([
    [0x56fd, 7],
    [0x20164, 3],
    [0x4e00, 7],
  ])
  expect(map).toContain('2 beginbfchar\n<0003><D840DD64>\n<0007><56FD>\nendbfchar')
  const many = toUnicode(Array.from({ length: 101 }, (_, i) => [0x4e00 + i, i + 1] as const))
  expect(many.match(/\d+ beginbfchar/gu)).toEqual(['100 beginbfchar', '1 beginbfchar'])
})

test('widths: ems are left out, neighbours share a list', () => {
  const widths = new Map([
    [1, 1000],
    [2, 500],
    [3, 250],
    [9, 333],
  ])
  expect(widthsArray([9, 3, 2, 1, 2], (glyph) => widths.get(glyph) ?? 1000)).toBe('[2 [500 250] 9 [333]]')
})

test.each([
  [1, '1'],
  [0.5, '0.5'],
  [-0.0001, '0'],
  [1.00049, '1'],
  [12.3456, '12.346'],
])('%f is written %s', (value, written) => expect(shortNumber(value)).toBe(written))

test('text and glyphs as a file writes them', () => {
  expect(textString('年𠅤')).toBe('<FEFF5E74D840DD64>')
  expect(glyphString([0x2829, 0x5c0d, 0x0141])).toBe('\\(\\)\\\\\\r\u0001A')
  expect(colorNumbers('#e9e9e9')).toEqual(['0.914'])
  expect(colorNumbers('#ff0000')).toEqual(['1', '0', '0'])
  const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => i % 256)
  expect(bytesOf(byteString(bytes))).toEqual(bytes)
})

test('the same bytes give the same tag and id, others others', () => {
  const a = new TextEncoder().encode('国'.repeat(100))
  const b = new TextEncoder().encode('国'.repeat(99))
  expect(subsetTag(a)).toMatch(/^[A-Z]{6}$/u)
  expect(subsetTag(a)).toBe(subsetTag(a.slice()))
  expect(subsetTag(a)).not.toBe(subsetTag(b))
  expect(fileId([1, 2])).toMatch(/^[\dA-F]{32}$/u)
  expect(new Set([fileId([1, 2]), fileId([2, 1]), fileId([1])]).size).toBe(3)
})

test('outlines: two points off the curve have one on it between them, and PDF draws from the bottom', () => {
  const steps = contourSteps([
    { x: 0, y: 0, on: true },
    { x: 3, y: 0, on: false },
    { x: 3, y: 6, on: false },
    { x: 0, y: 6, on: true },
  ])
  expect(steps).toEqual([
    { to: 'm', x: 0, y: 0 },
    { to: 'q', cx: 3, cy: 0, x: 3, y: 3 },
    { to: 'q', cx: 3, cy: 6, x: 0, y: 6 },
    { to: 'z' },
  ])
  expect(pathOperators(steps, 10)).toBe('0 10 m\n2 10 3 9 3 7 c\n3 5 2 4 0 4 c\nh')
})

test('rules of a table: drawn once between neighbours, from end to end, broken by a cell over two columns', () => {
  const box = (x: number, y: number, width: number) => ({ x, y, width, height: 10 })
  const rules = cellRules([box(0, 0, 50), box(50.02, 0, 50), box(0, 10, 100)], 1, '#000000')
  const lines = rules.map(({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' '))
  expect(lines.sort()).toEqual(
    ['0 0 101 1', '0 10 101 1', '0 20 101 1', '0 0 1 21', '50 0 1 11', '100 0 1 21'].map(String).sort(),
  )
})
