import { DocxError, LIMITS } from '../model/docxError'

/** A file in a zip file, as the central directory describes it, which may be wrong. */
export interface ZipEntry {
  method: number
  encrypted: boolean
  crc: number
  /** Bytes. */
  packed: number
  unpacked: number
  /** Offset of its local header. */
  at: number
}

const END = 0x06_05_4b_50
const END_64 = 0x06_06_4b_50
const LOCATOR_64 = 0x07_06_4b_50
const CENTRAL = 0x02_01_4b_50
/** Bytes of the record at the end, and of the longest comment after it. */
const END_LENGTH = 22
const COMMENT_LENGTH = 0xff_ff
/** Stands in a field whose value is in an extra field of 64 bits. */
const ELSEWHERE = 0xff_ff_ff_ff

const cut = (what: string): DocxError => new DocxError('broken', `zip: ${what}`)

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** A number of 64 bits; one beyond 2^53 is no offset of any file. */
const long = (view: DataView, at: number): number => Number(view.getBigUint64(at, true))

/**
 * The entries of a zip file by their names, with `/` between folders and in lower case; of two with a name, the first.
 * @throws DocxError broken, tooBig
 */
export function zipDirectory(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = viewOf(bytes)
  try {
    return entriesOf(view, bytes)
  } catch (cause) {
    // a DataView reports each offset beyond the file
    if (cause instanceof RangeError) throw cut('the directory leaves the file')
    throw cause
  }
}

function entriesOf(view: DataView, bytes: Uint8Array): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>()
  const decoder = new TextDecoder()
  let { at, count } = directoryAt(view)
  if (count > LIMITS.entries) throw new DocxError('tooBig', `zip: ${count} files`)
  for (; count > 0; count -= 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw cut('no entry where the directory has one')
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true))
    const nameAt = at + 46
    const extraAt = nameAt + (name ?? 0)
    const next = extraAt + (extra ?? 0)
    const key = decoder
      .decode(bytes.subarray(nameAt, extraAt))
      .replaceAll('\\', '/')
      .replace(/^\//u, '')
      .toLowerCase()
    if (!entries.has(key)) entries.set(key, entryAt(view, at, extraAt, next))
    at = next + (comment ?? 0)
  }
  return entries
}

function directoryAt(view: DataView): { at: number; count: number } {
  const last = view.byteLength - END_LENGTH
  for (let end = last; end >= Math.max(0, last - COMMENT_LENGTH); end -= 1) {
    if (view.getUint32(end, true) !== END) continue
    const at = view.getUint32(end + 16, true)
    const count = view.getUint16(end + 10, true)
    if (at !== ELSEWHERE && count !== 0xff_ff) return { at, count }
    if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR_64) return { at, count }
    const record = long(view, end - 12)
    if (view.getUint32(record, true) !== END_64) throw cut('no record of 64 bits')
    return { at: long(view, record + 48), count: long(view, record + 32) }
  }
  throw cut('no directory at its end')
}

function entryAt(view: DataView, at: number, extraAt: number, extraEnd: number): ZipEntry {
  const entry = {
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  }
  // the extra field has the values that do not fit, in this order
  for (let extra = extraAt; extra + 4 <= extraEnd; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== 1) continue
    let value = extra + 4
    for (const field of ['unpacked', 'packed', 'at'] as const) {
      if (entry[field] !== ELSEWHERE) continue
      entry[field] = long(view, value)
      value += 8
    }
  }
  return entry
}

/**
 * The packed bytes of an entry.
 * @throws DocxError broken
 */
export function packedBytes(bytes: Uint8Array, { at, packed }: ZipEntry): Uint8Array {
  const view = viewOf(bytes)
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04_03_4b_50) throw cut('no file where one is')
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (from + packed > bytes.length) throw cut('a file is cut off')
  return bytes.subarray(from, from + packed)
}
