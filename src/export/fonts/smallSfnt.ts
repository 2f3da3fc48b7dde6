import { tableAt, type Tables } from './tables'

/** Tables that a PDF reader needs of an embedded TrueType face; those that the face lacks are skipped. */
const EMBEDDED = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep']

const padded = (length: number): number => (length + 3) & ~3

/** TrueType checksum: sum of a table's 32-bit words, the last one padded with zeros. */
function checksum(table: DataView): number {
  const whole = table.byteLength & ~3
  let sum = 0
  for (let at = 0; at < whole; at += 4) sum = (sum + table.getUint32(at)) >>> 0
  for (let at = whole; at < table.byteLength; at += 1)
    sum = (sum + ((table.getUint8(at) << (24 - 8 * (at - whole))) >>> 0)) >>> 0
  return sum
}

/** A TrueType file with only the tables of {@link EMBEDDED}: no character map, names or layout rules. */
export function smallSfnt(tables: Tables): Uint8Array {
  const tags = EMBEDDED.filter((tag) => tables.has(tag))
  const directory = 12 + 16 * tags.length
  const size = tags.reduce((sum, tag) => sum + padded(tableAt(tables, tag).byteLength), directory)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  const power = 2 ** Math.floor(Math.log2(tags.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, tags.length)
  view.setUint16(6, power * 16)
  view.setUint16(8, Math.log2(power))
  view.setUint16(10, (tags.length - power) * 16)
  let at = directory
  tags.forEach((tag, i) => {
    const table = tableAt(tables, tag)
    const entry = 12 + 16 * i
    for (let k = 0; k < 4; k += 1) view.setUint8(entry + k, tag.charCodeAt(k))
    view.setUint32(entry + 4, checksum(table))
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, table.byteLength)
    bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength), at)
    at += padded(table.byteLength)
  })
  return bytes
}
