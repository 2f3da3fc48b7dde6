import { inflatingRaw } from '../../compression/inflateRaw'
import { DocxError, LIMITS } from '../model/docxError'
import { crc32 } from './crc32'
import { packedBytes, type ZipEntry } from './directory'

const [STORED, DEFLATED] = [0, 8]
/** Bytes of a stored entry that are handed on at a time. */
const STEP = 0x40_00

/** What is still allowed in the parts of a file, counted down while they are read. */
export interface Budget {
  /** Bytes. */
  unpacked: number
  /** Elements. */
  nodes: number
}

/**
 * Unpacks an entry, a piece at a step. What the directory says of its size is believed in no case: the bytes are counted
 * as they come.
 * @param take called with each piece, before it is known whether the entry is valid
 * @throws DocxError broken, encrypted, tooBig
 */
export function* unpacking(
  bytes: Uint8Array,
  entry: ZipEntry,
  budget: Budget,
  take: (piece: Uint8Array) => void,
): Generator<undefined, void> {
  refuse(entry, budget)
  const packed = packedBytes(bytes, entry)
  let [size, crc] = [0, 0]
  function count(piece: Uint8Array): void {
    size += piece.length
    budget.unpacked -= piece.length
    if (budget.unpacked < 0 || isBomb(size, packed.length)) throw tooBig()
    crc = crc32(crc, piece)
    take(piece)
  }
  let whole = true
  if (entry.method === DEFLATED) whole = yield* inflatingRaw(packed, count)
  else
    for (let at = 0; at < packed.length; at += STEP) {
      yield
      count(packed.subarray(at, at + STEP))
    }
  if (!whole || size !== entry.unpacked || crc !== entry.crc)
    throw new DocxError('broken', 'zip: a file in it is damaged')
}

/** Refuses what the directory alone tells, before anything is unpacked. */
function refuse({ encrypted, method, unpacked, packed }: ZipEntry, budget: Budget): void {
  if (encrypted) throw new DocxError('encrypted', 'zip: encrypted')
  if (method !== STORED && method !== DEFLATED)
    throw new DocxError('broken', `zip: compressed by method ${method}`)
  if (unpacked > budget.unpacked || isBomb(unpacked, packed)) throw tooBig()
}

const isBomb = (size: number, packed: number): boolean => size > LIMITS.small && size > packed * LIMITS.ratio

const tooBig = (): DocxError => new DocxError('tooBig', 'zip: unpacked it is too large')
