import type { Pace } from '../../base/pace'
import { deflate } from '../deflate'
import { bytesOf } from '../notation'
import { type FoundObject, takeApart } from './takeApart'

/** Objects per object stream: to read one of them, a reader inflates the whole stream. */
const TOGETHER = 200

/** Entry of the cross-reference table: at a byte offset, in an object stream, or free. */
type Place =
  { kind: 'free' } | { kind: 'alone'; offset: number } | { kind: 'packed'; stream: number; index: number }

const streamObject = (number: number, keys: string, content: Uint8Array): Uint8Array[] => {
  const stream = deflate(content)
  const start = `${number} 0 obj\n<<${keys} /Filter /FlateDecode /Length ${stream.length}>>\nstream\n`
  return [bytesOf(start), stream, bytesOf('\nendstream\nendobj\n')]
}

/** An object stream: the objects after an index of their numbers and offsets. */
function packedStream(number: number, objects: readonly FoundObject[]): Uint8Array[] {
  let bodies = ''
  const index = objects.map((object) => {
    const entry = `${object.number} ${bodies.length}`
    bodies += `${object.body ?? ''}\n`
    return entry
  })
  const first = `${index.join(' ')}\n`
  const keys = `/Type /ObjStm /N ${objects.length} /First ${first.length}`
  return streamObject(number, keys, bytesOf(first + bodies))
}

/**
 * Bytes of a row of the cross-reference stream: type (1), offset or stream (4), index (2). Rows have PNG's predictor
 * Up: each byte less the one above it.
 */
const ROW = 7
const UP = 2

function rowOf(place: Place, number: number): DataView<ArrayBuffer> {
  const row = new DataView(new ArrayBuffer(ROW))
  switch (place.kind) {
    case 'free':
      row.setUint16(5, number === 0 ? 65_535 : 0)
      break
    case 'alone':
      row.setUint8(0, 1)
      row.setUint32(1, place.offset)
      break
    case 'packed':
      row.setUint8(0, 2)
      row.setUint32(1, place.stream)
      row.setUint16(5, place.index)
      break
  }
  return row
}

/** The rows of the cross-reference stream, with predictor Up. */
function tableOf(places: readonly Place[]): Uint8Array {
  const table = new Uint8Array(places.length * (ROW + 1))
  let above = new DataView(new ArrayBuffer(ROW))
  places.forEach((place, number) => {
    const row = rowOf(place, number)
    table[number * (ROW + 1)] = UP
    for (let i = 0; i < ROW; i += 1) table[number * (ROW + 1) + 1 + i] = row.getUint8(i) - above.getUint8(i)
    above = row
  })
  return table
}

/**
 * The same file with its small objects compressed together in object streams (PDF 1.5), which jsPDF cannot write; a
 * tagged table has thousands of them. Deterministic. Rests between the streams.
 * @throws ExportError, `cancelled`
 */
export async function packObjects(file: Uint8Array, pace: Pace): Promise<Uint8Array<ArrayBuffer>[]> {
  const { head, objects, size, trailer } = takeApart(file)
  const parts: Uint8Array[] = []
  let length = 0
  const add = (...bytes: readonly Uint8Array[]): void => {
    for (const one of bytes) {
      parts.push(one)
      length += one.length
    }
  }
  const places: Place[] = Array.from({ length: size }, () => ({ kind: 'free' }))
  add(head)
  for (const { number, bytes, body } of objects) {
    if (body !== null) continue
    places[number] = { kind: 'alone', offset: length }
    add(bytes)
  }
  const small = objects.filter(({ body }) => body !== null)
  for (let at = 0; at < small.length; at += TOGETHER) {
    await pace.rest()
    const together = small.slice(at, at + TOGETHER)
    const stream = places.length
    together.forEach(({ number }, index) => {
      places[number] = { kind: 'packed', stream, index }
    })
    places.push({ kind: 'alone', offset: length })
    add(...packedStream(stream, together))
  }
  const number = places.length
  const table = length
  places.push({ kind: 'alone', offset: table })
  const packing = `/W [1 4 2] /DecodeParms <</Predictor 12 /Columns ${ROW}>>`
  const keys = `/Type /XRef /Size ${places.length} ${packing} ${trailer.replaceAll(/\s+/gu, ' ')}`
  add(...streamObject(number, keys, tableOf(places)))
  add(bytesOf(`startxref\n${table}\n%%EOF\n`))
  return parts.map((part) => new Uint8Array(part))
}
