import { readFileSync, statSync } from 'node:fs'
import { entry, type PdfObject, pdfObjects } from './pdfObjects'
import { proveConformance } from '../conformance/conformance'
import { strictInflate } from './strictInflate'

/** What a stream holds after all its filters. */
function contentOf({ head, stream }: PdfObject): Buffer {
  let bytes = stream ?? Buffer.alloc(0)
  for (const [, filter] of entry(head, 'Filter').matchAll(/\/(\w+)/gu))
    if (filter === 'FlateDecode') bytes = strictInflate(bytes)
    else if (filter === 'DCTDecode') {
      const ends = bytes.readUInt16BE(0) === 0xffd8 && bytes.readUInt16BE(bytes.length - 2) === 0xffd9
      if (!ends) throw new Error('no whole JPEG')
    } else throw new Error(`a filter that is not proven: ${filter}`)
  const length = entry(head, 'Length1')
  if (length !== '' && Number(length) !== bytes.length) throw new Error(`not ${length} bytes of a face`)
  return bytes
}

/** Numbers of the objects in an object stream, each at the offset where the stream says. */
function membersOf(head: string, content: Buffer): number[] {
  const first = Number(entry(head, 'First'))
  const index = content.toString('latin1', 0, first).trim().split(/\s+/u).map(Number)
  if (index.length !== 2 * Number(entry(head, 'N'))) throw new Error('not as many objects as it says')
  const starts = index.filter((_, i) => i % 2 === 1)
  starts.forEach((start, i) => {
    const value = content.toString('latin1', first + start, first + (starts[i + 1] ?? Infinity)).trim()
    if (!/^(?:<<[^]*>>|\[[^]*\]|\d+|\([^]*\)|\/\w+)$/u.test(value)) throw new Error(`no object: ${value}`)
  })
  return index.filter((_, i) => i % 2 === 0)
}

/** Rows of the table of objects, each of three numbers; the table is a stream with the predictor of PNG. */
function rowsOf(head: string, content: Buffer): number[][] {
  const widths = entry(head, 'W').match(/\d+/gu)?.map(Number) ?? []
  const width = widths.reduce((sum, one) => sum + one, 0)
  const rows: number[][] = []
  let above = Buffer.alloc(width)
  for (let at = 0; at < content.length; at += width + 1) {
    if (content[at] !== 2) throw new Error('a row of the table has another predictor')
    const row = Buffer.from(content.subarray(at + 1, at + 1 + width).map((byte, i) => byte + (above[i] ?? 0)))
    const begins = (nth: number): number => widths.slice(0, nth).reduce((sum, one) => sum + one, 0)
    rows.push(widths.map((bytes, nth) => row.readUIntBE(begins(nth), bytes)))
    above = row
  }
  if (rows.length !== Number(entry(head, 'Size'))) throw new Error('the table is not as long as it says')
  return rows
}

/**
 * Proves a PDF: it is objects from its first byte to its last, every stream is as long as it says and inflates by
 * Node's zlib, and its table, where that is a stream, leads to every object.
 * @throws an Error that names the object
 * @returns how many streams were inflated
 */
export function provePdf(file: Buffer): number {
  const { objects, table } = pdfObjects(file)
  const members = new Map<number, number[]>()
  let rows: number[][] | null = null
  for (const object of objects) {
    const { number, offset, head, stream } = object
    if (!stream) continue
    try {
      const content = contentOf(object)
      const type = entry(head, 'Type')
      if (type === '/ObjStm') members.set(number, membersOf(head, content))
      if (type === '/XRef' && offset === table) rows = rowsOf(head, content)
    } catch (cause) {
      throw new Error(`object ${number} (${head.trim().slice(0, 120)}): ${String(cause)}`, { cause })
    }
  }
  if (rows) proveTable(rows, objects, members)
  return objects.filter(({ stream }) => stream).length
}

function proveTable(
  rows: readonly number[][],
  objects: readonly PdfObject[],
  members: ReadonlyMap<number, number[]>,
): void {
  const led = new Set<number>()
  rows.forEach(([kind, place = 0, index = 0], number) => {
    if (kind === 0) return
    const found =
      kind === 1
        ? objects.some((object) => object.number === number && object.offset === place)
        : members.get(place)?.[index] === number
    if (!found) throw new Error(`the table does not lead to object ${number}`)
    led.add(number)
  })
  const known = [...objects.map(({ number }) => number), ...[...members.values()].flat()]
  const lost = known.filter((number) => !led.has(number))
  if (lost.length) throw new Error(`the table leads to no object ${lost.join(', ')}`)
}

/** When the file was written that was proven, by path. */
const proven = new Map<string, number>()

/** The path of a PDF, which is proven the first time: that it is sound, and that it keeps the standards that it declares. */
export function proved(path: string): string {
  const { mtimeMs } = statSync(path)
  if (proven.get(path) !== mtimeMs) {
    const file = readFileSync(path)
    provePdf(file)
    proveConformance(file)
  }
  proven.set(path, mtimeMs)
  return path
}
