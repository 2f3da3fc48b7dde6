import { DocxError } from '../model/docxError'
import { decoded } from './references'

/** A start tag, taken apart. */
export interface StartTag {
  /** As it is written, with its prefix. */
  written: string
  /** Local names and decoded values in turn; declarations of namespaces are not among them. */
  attributes: string[]
  /** The declarations; the prefix of the default namespace is empty. */
  declared: readonly (readonly [prefix: string, uri: string])[]
  /** `<a/>`: an element without content. */
  empty: boolean
}

const broken = (tag: string): DocxError => new DocxError('broken', `xml: <${tag.slice(0, 40)}>`)

const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13

/** The first offset from `at` on, and before `end`, that is no blank; `end` where there is none. */
function behindBlanks(tag: string, at: number, end: number): number {
  let behind = at
  while (behind < end && isBlank(tag.charCodeAt(behind))) behind += 1
  return behind
}

/**
 * Takes a start tag apart, in time by its length.
 * @param tag what stands between `<` and `>`
 * @throws DocxError broken
 */
export function startTag(tag: string): StartTag {
  const empty = tag.endsWith('/')
  const end = empty ? tag.length - 1 : tag.length
  let at = 0
  while (at < end && !isBlank(tag.charCodeAt(at))) at += 1
  const written = tag.slice(0, at)
  if (written === '' || written.includes('<')) throw broken(tag)
  const attributes: string[] = []
  const declared: [string, string][] = []
  for (at = behindBlanks(tag, at, end); at < end; at = behindBlanks(tag, at, end)) {
    const equals = tag.indexOf('=', at)
    if (equals < 0 || equals >= end) throw broken(tag)
    const name = tag.slice(at, equals).trimEnd()
    at = behindBlanks(tag, equals + 1, end)
    const quote = tag[at]
    const close = quote === '"' || quote === "'" ? tag.indexOf(quote, at + 1) : -1
    if (name === '' || close < 0 || close >= end) throw broken(tag)
    const value = decoded(tag.slice(at + 1, close))
    at = close + 1
    const colon = name.indexOf(':')
    const prefix = name.slice(0, Math.max(0, colon))
    if (name === 'xmlns' || prefix === 'xmlns') {
      declared.push([name.slice(colon < 0 ? name.length : colon + 1), value])
    } else attributes.push(name.slice(colon + 1), value)
  }
  return { written, attributes, declared, empty }
}
