import { expanding, joined } from '../../compression/expand'
import { attachedAt } from '../../report/draft/attachment'

/**
 * A stream's dictionary, with its /Length, is looked for within this many bytes on each side of the attachment's mark.
 */
const DICTIONARY = 2000
const latin = new TextDecoder('latin1')

/** The stream after an offset in a PDF; null where there is none. */
function streamBehind(pdf: Uint8Array, at: number): Uint8Array | null {
  const before = latin.decode(pdf.subarray(Math.max(0, at - DICTIONARY), at))
  const behind = latin.decode(pdf.subarray(at, at + DICTIONARY))
  const start = /stream\r?\n/u.exec(behind)
  if (!start) return null
  const from = at + start.index + start[0].length
  const dictionary = before.slice(before.lastIndexOf(' obj')) + behind.slice(0, start.index)
  const length = /\/Length\s+(\d{1,9})(?!\s+\d+\s+R)/u.exec(dictionary)?.[1]
  return length === undefined ? null : pdf.subarray(from, from + Number(length))
}

/**
 * The text of the draft that this program attached to a PDF, null for a PDF without one or with one that does not inflate.
 * Text of more than `most` bytes is not read.
 */
export function attachedText(pdf: Uint8Array, most: number): string | null {
  for (let at = attachedAt(pdf); at >= 0; at = attachedAt(pdf, at + 1)) {
    const stream = streamBehind(pdf, at)
    const text = stream && inflatedText(stream, most)
    if (text !== null) return text
  }
  return null
}

function inflatedText(stream: Uint8Array, most: number): string | null {
  const pieces: Uint8Array[] = []
  let size = 0
  const steps = expanding(stream, (piece) => {
    size += piece.length
    pieces.push(piece)
  })
  for (;;) {
    const { done, value } = steps.next()
    if (size > most || (done && !value)) return null
    if (done) break
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(joined(pieces))
  } catch {
    return null
  }
}
