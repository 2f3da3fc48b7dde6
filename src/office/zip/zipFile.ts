import { compress } from '../../compression/compress'
import { joined } from '../../compression/expand'

/** A file within a zip file: its path, with `/` between folders, and its content. */
export interface ZipPart {
  path: string
  bytes: Uint8Array
}

const [STORED, DEFLATED] = [0, 8] as const
/** 2.0, the version that knows deflate and folders. */
const VERSION = 20
/** The first day that a zip file can name, 1980-01-01: no clock is read, and the same content gives the same bytes. */
const FIRST_DAY = (1 << 5) | 1
const UTF_8 = 0x08_00
/** Bytes that gzip writes before and after the bare stream; those after are the checksum and the length. */
const GZIP_HEAD = 10
const GZIP_TAIL = 8

interface Packed {
  name: Uint8Array
  method: number
  crc: number
  stream: Uint8Array
  size: number
}

/** The checked gzip stream without its wrapping is an entry's content, and its checksum is the entry's. */
function packed({ path, bytes }: ZipPart): Packed {
  const gzip = compress(bytes, 'gzip')
  const tail = gzip.length - GZIP_TAIL
  const crc = new DataView(gzip.buffer, gzip.byteOffset).getUint32(tail, true)
  const stream = gzip.subarray(GZIP_HEAD, tail)
  const name = new TextEncoder().encode(path)
  const isSmaller = stream.length < bytes.length
  return {
    name,
    crc,
    size: bytes.length,
    ...(isSmaller ? { method: DEFLATED, stream } : { method: STORED, stream: bytes }),
  }
}

/** Bytes from numbers of two and four bytes, the lowest first. */
function record(...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += size
  }
  return bytes
}

/** What the header before an entry and the directory say alike. */
const described = ({ name, method, crc, stream, size }: Packed): readonly (readonly [2 | 4, number])[] => [
  [2, VERSION],
  [2, UTF_8],
  [2, method],
  [2, 0],
  [2, FIRST_DAY],
  [4, crc],
  [4, stream.length],
  [4, size],
  [2, name.length],
  [2, 0],
]

const localHeader = (entry: Packed): Uint8Array => record([4, 0x04_03_4b_50], ...described(entry))

const directoryEntry = (entry: Packed, at: number): Uint8Array =>
  record(
    [4, 0x02_01_4b_50],
    [2, VERSION],
    ...described(entry),
    // no comment, first disk, no attributes
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, at],
  )

/**
 * A zip file of parts in their order. The same parts give the same bytes on every machine.
 * @throws Error when a part cannot be compressed so that it comes back
 */
export function zipFile(parts: readonly ZipPart[]): Uint8Array {
  const files: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const part of parts) {
    const entry = packed(part)
    const header = localHeader(entry)
    files.push(header, entry.name, entry.stream)
    directory.push(directoryEntry(entry, at), entry.name)
    at += header.length + entry.name.length + entry.stream.length
  }
  const listed = joined(directory)
  const end = record(
    [4, 0x06_05_4b_50],
    [2, 0],
    [2, 0],
    [2, parts.length],
    [2, parts.length],
    [4, listed.length],
    [4, at],
    [2, 0],
  )
  return joined([...files, listed, end])
}
