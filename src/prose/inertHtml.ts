/** Elements whose content would be run or applied; what is never closed goes as far as the next of its kind. */
const ACTIVE = /<(script|style)\b(?:(?!<\1\b)[^])*?<\/\1\s*>/giu
const TAG = /<[a-z][^>]*>/giu
const ATTRIBUTE = /([\s"'/])(style|on[a-z]+)(\s*=)/giu

/**
 * Copied HTML that can be parsed under the page's policy: a browser would refuse, and report, every style and handler in
 * it, although nothing of it is shown or run. What `style` said is read from `data-style`, by {@link saysStyle}.
 */
export function inertHtml(html: string): string {
  return html.replace(ACTIVE, '').replace(TAG, (tag) => tag.replace(ATTRIBUTE, '$1data-$2$3'))
}

/** True when the style that the element came with matches. */
export const saysStyle = (element: Element, style: RegExp): boolean =>
  style.test(element.getAttribute('data-style') ?? '')
