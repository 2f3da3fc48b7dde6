import { byteString } from '../notation'

/** An indirect object of a file. */
export interface FoundObject {
  number: number
  /** All of it, with `obj` and `endobj`. */
  bytes: Uint8Array
  /** The content between `obj` and `endobj`; null for a stream, which cannot be packed. */
  body: string | null
}

/**
 * Splits a file of jsPDF's by its cross-reference table; `size` is the number of its entries, and `trailer` is without
 * /Size. Throws a RangeError when there is no table.
 */
export function takeApart(file: Uint8Array): {
  head: Uint8Array
  objects: FoundObject[]
  size: number
  trailer: string
} {
  const tail = byteString(file.subarray(-64))
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(tail)?.[1])
  const written = byteString(file.subarray(table))
  const entries = [...written.matchAll(/^(\d{10}) \d{5} [nf] ?$/gmu)].map((entry) => Number(entry[1]))
  const trailer = /trailer\s*<<([^]*?)>>\s*startxref/u.exec(written)?.[1]
  if (entries.length === 0 || trailer === undefined) throw new RangeError('a file without a table of objects')
  const starts = entries
    .map((offset, number) => ({ offset, number }))
    .filter(({ offset }) => offset > 0)
    .sort((a, b) => a.offset - b.offset)
  const objects = starts.map(({ offset, number }, i): FoundObject => {
    const bytes = file.subarray(offset, starts[i + 1]?.offset ?? table)
    const end = byteString(bytes.subarray(-24))
    const body = /endstream\s+endobj\s*$/u.test(end) ? null : byteString(bytes)
    return {
      number,
      bytes,
      body: body && body.replace(/^\d+ \d+ obj\s*/u, '').replace(/(?<!\s)\s*endobj\s*$/u, ''),
    }
  })
  const head = file.subarray(0, starts[0]?.offset ?? table)
  return { head, objects, size: entries.length, trailer: trailer.replace(/\/Size \d+\s*/u, '').trim() }
}
