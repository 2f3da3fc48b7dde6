/** Attributes by their names; one without a value is left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>

/** What XML 1.0 cannot hold, not even escaped: controls, halves of surrogate pairs, two non-characters. */
const FORBIDDEN = /[\p{Cc}\uFFFE\uFFFF]|\p{Surrogate}/gu
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as XML; line ends and tabs become blanks, and characters that XML cannot hold are left out. */
export const escaped = (text: string): string =>
  text
    .replace(/[\t\n\r]/gu, ' ')
    .replace(FORBIDDEN, '')
    .replace(/[&<>"]/gu, (char) => ESCAPES[char] ?? '')

/** An element with markup in it, or an empty one. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  const said = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(String(value))}"`))
    .join('')
  const inner = content.join('')
  return inner === '' ? `<${name}${said}/>` : `<${name}${said}>${inner}</${name}>`
}

/** An element of Word with one value. */
export const val = (name: string, value: string | number): string => element(name, { 'w:val': value })

/** An element that stands only where there is something in it. */
export const unlessEmpty = (name: string, ...content: readonly string[]): string =>
  content.join('') === '' ? '' : element(name, {}, ...content)

/** A whole part. */
export const xmlPart = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
