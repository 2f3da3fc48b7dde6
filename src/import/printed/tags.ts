/** A text or a tag of HTML, in order, with its offsets. Of a tag only the name and whether it closes are read. */
export type Token =
  | { kind: 'text'; text: string; from: number; to: number }
  | { kind: 'tag'; name: string; closes: boolean; from: number; to: number }

/** Elements whose content is skipped. */
const UNREAD = new Set([
  'script',
  'style',
  'head',
  'noscript',
  'template',
  'svg',
  'object',
  'select',
  'textarea',
  'button',
])
const NAME = /\/?([a-z][a-z\d:-]*)/iuy

/** Offset of the `>` that ends the tag at `from`; a `>` inside a quoted attribute is skipped. */
function endOfTag(html: string, from: number): number {
  let at = from
  for (;;) {
    const end = html.indexOf('>', at)
    if (end < 0) return html.length
    const quote = /=\s*(["'])/gu
    quote.lastIndex = at
    const opened = quote.exec(html.slice(0, Math.min(end, at + 4096)))
    if (!opened || opened.index > end) return end
    const behind = opened.index + opened[0].length
    const closed = html.indexOf(opened[1] ?? '"', behind)
    // a quote that is never closed is an error in the tag: the rest of the document is not given up for it
    if (closed < 0) return end
    at = closed + 1
  }
}

/** Tokenizes HTML in one pass. Broken markup loses no word. */
export function* tokensOf(html: string): Generator<Token> {
  let at = 0
  /** Names of elements with no end tag from here on, so that it is not searched for again. */
  const unclosed = new Set<string>()
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const text = html.slice(at, open < 0 ? html.length : open)
    if (text !== '') yield { kind: 'text', text, from: at, to: at + text.length }
    if (open < 0) return
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4)
      at = end < 0 ? html.length : end + 3
      continue
    }
    NAME.lastIndex = open + 1
    const match = NAME.exec(html)
    if (!match?.[1]) {
      const declares = html[open + 1] === '!' || html[open + 1] === '?'
      if (!declares) yield { kind: 'text', text: '<', from: open, to: open + 1 }
      at = declares ? endOfTag(html, open) + 1 : open + 1
      continue
    }
    const name = match[1].toLowerCase()
    const closes = html[open + 1] === '/'
    at = endOfTag(html, open) + 1
    yield { kind: 'tag', name, closes, from: open, to: at }
    if (!closes && UNREAD.has(name) && !unclosed.has(name) && html[at - 2] !== '/') {
      const end = new RegExp(`</${name}\\b`, 'giu')
      end.lastIndex = at
      const found = end.exec(html)
      if (found) at = found.index
      else unclosed.add(name)
    }
  }
}
