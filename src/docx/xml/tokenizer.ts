import { DocxError, LIMITS } from '../model/docxError'
import { startTag } from './attributes'
import { type Attributes, namespaces } from './names'
import { decoded, LONGEST_REFERENCE } from './references'

/** What happens in an XML text, in its order. Names are those of `namespaces`; a text may come in several pieces. */
export interface XmlReader {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text(text: string): void
}

/** What ends a part of the text that is not read, or read as it stands. */
const ENDS = { comment: '-->', cdata: ']]>', instruction: '?>' } as const
type Within = 'text' | 'tag' | keyof typeof ENDS

interface OpenElement {
  written: string
  name: string
  prefixes: readonly string[]
}

/**
 * Reads XML that comes in pieces. Each character is looked at a fixed number of times, wherever the pieces end. Document
 * types are refused, so that no entity can be declared.
 * @param budget elements that may still come, counted down
 * @throws DocxError broken, tooBig
 */
export function xmlTokenizer(reader: XmlReader, budget: { nodes: number }) {
  const open: OpenElement[] = []
  const spaces = namespaces()
  let within: Within = 'text'
  /** The end of the piece before, too short to be read alone. */
  let carry = ''
  /** The beginning of a tag that has not ended, and the quotation mark that is open in it. */
  let held: string[] = []
  let heldLength = 0
  let quote = 0
  let begun = false

  const broken = (why: string): DocxError => new DocxError('broken', `xml: ${why}`)

  function say(text: string): void {
    if (text === '') return
    if (open.length) reader.text(text)
    else if (text.trim() !== '') throw broken('text outside of the document')
  }
  function closeElement(): void {
    const element = open.pop()
    if (!element) return
    reader.close(element.name)
    for (const prefix of element.prefixes) spaces.undeclare(prefix)
  }
  function openElement(tag: string): void {
    const { written, attributes, declared, empty } = startTag(tag)
    if (begun && !open.length) throw broken('two documents')
    begun = true
    budget.nodes -= 1
    if (budget.nodes < 0 || open.length >= LIMITS.depth)
      throw new DocxError('tooBig', 'xml: too many elements')
    const prefixes = declared.map(([prefix]) => prefix)
    for (const [prefix, uri] of declared) spaces.declare(prefix, uri)
    const name = spaces.nameOf(written)
    open.push({ written, name, prefixes })
    reader.open(name, attributes)
    if (empty) closeElement()
  }
  function endTag(tag: string): void {
    if (!tag.startsWith('/')) return openElement(tag)
    if (open.at(-1)?.written !== tag.slice(1).trimEnd()) throw broken(`<${tag.slice(0, 40)}> closes nothing`)
    closeElement()
  }

  /** Each of these reads on from an offset and returns the next one, or -1 when the piece has no more. */
  function readText(piece: string, at: number): number {
    const found = piece.indexOf('<', at)
    const end = found < 0 ? keepReference(piece, at) : found
    say(decoded(piece.slice(at, end)))
    if (found < 0) carry = piece.slice(end)
    else if (piece.length - found < '<![CDATA['.length) carry = piece.slice(found)
    else return begin(piece, found)
    return -1
  }
  /** Where a text has to end so that it does not cut through a reference. */
  function keepReference(piece: string, at: number): number {
    const from = piece.lastIndexOf('&')
    const isCut = from >= at && piece.length - from < LONGEST_REFERENCE && !piece.includes(';', from)
    return isCut ? from : piece.length
  }
  function begin(piece: string, at: number): number {
    const second = piece[at + 1]
    if (second === '?') within = 'instruction'
    else if (second !== '!') within = 'tag'
    else if (piece.startsWith('<!--', at)) within = 'comment'
    else if (piece.startsWith('<![CDATA[', at)) within = 'cdata'
    else throw broken('a document type')
    return at + (within === 'comment' ? 4 : within === 'cdata' ? 9 : within === 'instruction' ? 2 : 1)
  }
  function readTag(piece: string, from: number): number {
    for (let at = from; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at)
      if (quote !== 0) {
        if (code === quote) quote = 0
      } else if (code === 34 || code === 39) quote = code
      else if (code === 62) {
        const tag = held.length ? [...held, piece.slice(from, at)].join('') : piece.slice(from, at)
        held = []
        heldLength = 0
        within = 'text'
        endTag(tag)
        return at + 1
      }
    }
    held.push(piece.slice(from))
    heldLength += piece.length - from
    if (heldLength > LIMITS.tag) throw new DocxError('tooBig', 'xml: a tag is too long')
    return -1
  }
  function readUntil(end: string, piece: string, at: number): number {
    const found = piece.indexOf(end, at)
    const to = found < 0 ? Math.max(at, piece.length - end.length + 1) : found
    if (within === 'cdata') say(piece.slice(at, to))
    if (found < 0) carry = piece.slice(to)
    else within = 'text'
    return found < 0 ? -1 : found + end.length
  }
  function step(piece: string, at: number): number {
    if (within === 'text') return readText(piece, at)
    return within === 'tag' ? readTag(piece, at) : readUntil(ENDS[within], piece, at)
  }
  function write(text: string): void {
    const piece = carry + text
    carry = ''
    for (let at = 0; at >= 0 && at < piece.length;) at = step(piece, at)
  }
  return {
    write,
    /** To be called after the last piece. */
    end(): void {
      // what was kept back of a text without an element after it is at most the last tag: `>` needs no more
      if (within === 'text' && carry !== '') write(' '.repeat(LONGEST_REFERENCE))
      if (within !== 'text' || open.length || !begun || carry !== '') throw broken('it ends too early')
    },
  }
}
