/** Characters of a tag that is looked into; a longer one carries a picture, or was made to be long. */
const LONGEST_TAG = 20_000
const NAME = /^<([a-z][a-z\d:]*)/iu
const ATTRIBUTE = /([\s"'/])(style|on[a-z]+)(\s*=)/giu

/**
 * Copied HTML that can be parsed under the page's policy: a browser would refuse, and report, every style and handler in
 * it, although nothing of it is shown or run. What `style` said is read from `data-style`, by {@link saysStyle}. Goes
 * from tag to tag: an expression over a whole tag of megabytes exhausts the stack.
 */
export function inertHtml(html: string): string {
  const parts: string[] = []
  let at = 0
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
    parts.push(html.slice(at, open))
    const close = html.indexOf('>', open)
    const end = close < 0 ? html.length : close + 1
    const name = NAME.exec(html.slice(open, open + 40))?.[1]?.toLowerCase()
    if (name === 'script' || name === 'style') at = behind(html, name, end)
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

/** Where an element ends whose content would be run or applied; one that is never closed goes as far as the next. */
function behind(html: string, name: 'script' | 'style', from: number): number {
  const next = new RegExp(`<(/?)${name}\\b`, 'giu')
  next.lastIndex = from
  const match = next.exec(html)
  if (!match) return html.length
  if (match[1] === '') return match.index
  const close = html.indexOf('>', match.index)
  return close < 0 ? html.length : close + 1
}

/** True when the style that the element came with matches. */
export const saysStyle = (element: Element, style: RegExp): boolean =>
  style.test(element.getAttribute('data-style') ?? '')
