/** A number in PDF syntax: at most three decimals, no trailing zeros, no -0. */
export function shortNumber(value: number): string {
  const rounded = Math.round(value * 1000) / 1000
  return String(Object.is(rounded, -0) ? 0 : rounded)
}

const hex4 = (unit: number): string => unit.toString(16).toUpperCase().padStart(4, '0')

/** A text in UTF-16BE as hexadecimal digits; characters outside the Basic Multilingual Plane are two units. */
export function utf16Hex(text: string): string {
  let digits = ''
  for (let i = 0; i < text.length; i += 1) digits += hex4(text.charCodeAt(i))
  return digits
}

/** A PDF text string (UTF-16BE with byte order mark, in hexadecimal), as for bookmark titles. */
export function textString(text: string): string {
  return `<FEFF${utf16Hex(text)}>`
}

/** A two-byte glyph id in hexadecimal. */
export function glyphHex(glyph: number): string {
  return hex4(glyph)
}

const ESCAPED: Readonly<Record<number, string>> = { 0x28: '\\(', 0x29: '\\)', 0x5c: '\\\\', 0x0d: '\\r' }

/** Each byte as it is written in a literal string. */
const BYTES = Array.from({ length: 256 }, (_, byte) => ESCAPED[byte] ?? String.fromCharCode(byte))

/** Two-byte glyph ids as the content of a literal string; each character of the result is one byte. */
export function glyphString(glyphs: readonly number[]): string {
  let text = ''
  for (const glyph of glyphs) text += (BYTES[glyph >> 8] ?? '') + (BYTES[glyph & 0xff] ?? '')
  return text
}

/** The operands of a colour operator for `#rrggbb`: r, g, b between 0 and 1, or one number for a grey. */
export function colorNumbers(color: string): string[] {
  const channels = [1, 3, 5].map((at) => shortNumber(Number(`0x${color.slice(at, at + 2)}`) / 255))
  return new Set(channels).size === 1 ? channels.slice(0, 1) : channels
}

const CHUNK = 0x8000

/** The bytes of a string as {@link byteString} makes it. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i)
  return bytes
}

/** Bytes as a string of characters below 256, the form in which jsPDF keeps a file while it writes it. */
export function byteString(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += Reflect.apply(String.fromCharCode, String, bytes.subarray(at, at + CHUNK))
  return text
}
