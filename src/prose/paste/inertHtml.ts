/** Longest tag whose attributes are read; longer ones hold a picture as data, or are made to be slow. */
const LONGEST_TAG = 20_000
const NAME = /^<([a-z][a-z\d:]*)/iu
const ATTRIBUTE = /([\s"'/])(style|on[a-z]+)(\s*=)/giu

/**
 * Copied HTML without scripts and style sheets, and with `style` and `on…` attributes renamed to `data-…` ({@link saysStyle}
 * reads `data-style`): each of them would violate the page's content security policy as soon as it is parsed. Works tag by
 * tag, since a regular expression over a tag of megabytes exhausts the stack.
 */
export function inertHtml(html: string): string {
  const parts: string[] = []
  let at = 0
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
    parts.push(html.slice(at, open))
    const close = html.indexOf('>', open)
    const end = close < 0 ? html.length : close + 1
    const name = NAME.exec(html.slice(open, open + 40))?.[1]?.toLowerCase()
    if (name === 'script' || name === 'style') at = endOf(html, name, end)
    else {
      parts.push(inertTag(name, html.slice(open, end)))
      at = end
    }
  }
  return [...parts, html.slice(at)].join('')
}

function inertTag(name: string | undefined, tag: string): string {
  if (name === undefined) return tag
  return tag.length > LONGEST_TAG ? `<${name}>` : tag.replace(ATTRIBUTE, '$1data-$2$3')
}

/** End of a script or style element; for one that is never closed, the beginning of the next. */
function endOf(html: string, name: 'script' | 'style', from: number): number {
  const next = new RegExp(`<(/?)${name}\\b`, 'giu')
  next.lastIndex = from
  const match = next.exec(html)
  if (!match) return html.length
  if (match[1] === '') return match.index
  const close = html.indexOf('>', match.index)
  return close < 0 ? html.length : close + 1
}

/** True when the style that the element had before {@link inertHtml} matches. */
export const saysStyle = (element: Element, style: RegExp): boolean =>
  style.test(element.getAttribute('data-style') ?? '')
