import { DocxError } from '../model/docxError'

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** UTF-16 units of a reference, with `&` and `;`. */
export const LONGEST_REFERENCE = 12

/**
 * XML text with its character references and the five entities of XML decoded.
 * @throws DocxError broken, for any other entity and for a `&` that begins none
 */
export function decoded(text: string): string {
  let from = text.indexOf('&')
  if (from < 0) return text
  const parts: string[] = []
  let at = 0
  for (; from >= 0; from = text.indexOf('&', at)) {
    const name = text.slice(from + 1, from + LONGEST_REFERENCE)
    const end = name.indexOf(';')
    const char = end > 0 ? charOf(name.slice(0, end)) : null
    if (char === null) throw new DocxError('broken', `xml: &${name}`)
    parts.push(text.slice(at, from), char)
    at = from + 2 + end
  }
  parts.push(text.slice(at))
  return parts.join('')
}

function charOf(name: string): string | null {
  if (!name.startsWith('#')) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? null) : null
  const hex = /^#x([\da-f]{1,8})$/iu.exec(name)?.[1]
  const decimal = /^#(\d{1,8})$/u.exec(name)?.[1]
  const code = hex !== undefined ? Number(`0x${hex}`) : Number(decimal ?? 'none')
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : null
}
