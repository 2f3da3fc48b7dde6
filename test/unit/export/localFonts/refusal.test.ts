import { expect, test } from 'vitest'
import { refusalOf } from '../../../../src/export/localFonts/refusal'
import { faceOf } from '../faces'

/** 黑体 of the editor with other embedding permissions (`fsType` of OS/2). */
function withLicence(bits: number, version = 4): ArrayBuffer {
  const bytes = faceOf('NB HeiTi').bytes.slice(0)
  const at = tableOffset(bytes, 'OS/2')
  new DataView(bytes).setUint16(at, version)
  new DataView(bytes).setUint16(at + 8, bits)
  return bytes
}
function tableOffset(bytes: ArrayBuffer, wanted: string): number {
  const view = new DataView(bytes)
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)))
    if (tag === wanted) return view.getUint32(at + 8)
  }
  throw new Error(`no table ${wanted}`)
}

test.each([
  ['installable', 0x0000, null],
  ['preview and print', 0x0004, null],
  ['editable', 0x0008, null],
  ['restricted', 0x0002, 'licence'],
  ['restricted, and print, of which later tables allow one alone', 0x0006, 'licence'],
  ['no part of it', 0x0100, 'whole'],
  ['editable, but whole', 0x0108, 'whole'],
  ['bitmaps only', 0x0200, 'licence'],
])('a licence that says %s', (_, bits, refusal) => {
  expect(refusalOf(withLicence(bits))).toBe(refusal)
})

test('in tables of before the loosest licence counts', () => {
  expect(refusalOf(withLicence(0x0006, 1))).toBeNull()
  expect(refusalOf(withLicence(0x0002, 1))).toBe('licence')
})

test('a collection, other outlines and what is no face are refused', () => {
  const marked = (mark: string): ArrayBuffer => {
    const bytes = faceOf('NB HeiTi').bytes.slice(0)
    new Uint8Array(bytes).set(new TextEncoder().encode(mark))
    return bytes
  }
  expect(refusalOf(marked('ttcf'))).toBe('outlines')
  expect(refusalOf(marked('OTTO'))).toBe('outlines')
  expect(refusalOf(new TextEncoder().encode('<html>').buffer)).toBe('outlines')
  expect(refusalOf(new ArrayBuffer(0))).toBe('damaged')
})

test.each([16, 300, 5000, 100_000])('a face of which only %i bytes are there is damaged', (length) => {
  expect(refusalOf(faceOf('NB HeiTi').bytes.slice(0, length))).toBe('damaged')
})

test('a face whose Chinese characters are narrower would break other lines', () => {
  const bytes = faceOf('NB HeiTi').bytes.slice(0)
  new DataView(bytes).setUint16(tableOffset(bytes, 'head') + 18, 1100)
  expect(refusalOf(bytes)).toBe('width')
})
