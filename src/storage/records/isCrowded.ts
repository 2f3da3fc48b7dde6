/**
 * A JSON text with more values is not parsed. Three hundred reports with twelve named versions each have two and a half
 * million; the 64 MB that a file may have hold twenty million empty lists, with which `JSON.parse` blocks the page for
 * half a minute and takes more memory than an office computer has to spare.
 */
const MOST_VALUES = 3_000_000

const QUOTE = 0x22
const COMMA = 0x2c
const BACKSLASH = 0x5c
/** `[` and `{`; what is opened counts, so that depth costs as much as breadth. */
const LIST = 0x5b
const RECORD = 0x7b

/** True for JSON with more than `most` values, counted outside of strings in one pass without allocating. */
export function isCrowded(text: string, most = MOST_VALUES): boolean {
  let values = 1
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (quoted) {
      if (sign === BACKSLASH) at += 1
      else if (sign === QUOTE) quoted = false
    } else if (sign === QUOTE) quoted = true
    else if (sign === COMMA || sign === LIST || sign === RECORD) {
      values += 1
      if (values > most) return true
    }
  }
  return false
}
