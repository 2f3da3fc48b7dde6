import { printedHtml } from '../../import/printed/printedHtml'
import { inertHtml, saysStyle } from './inertHtml'
import { type PasteNotice, pasteNotice } from './pasteNotice'
import { flattenTables } from './pastedTables'

/** Pasted HTML that the schema can parse, and what is said of what was left out or changed. */
export interface PastedHtml {
  html: string
  notice: PasteNotice | null
}

/** Moves the items of nested lists into the outer list: a paragraph of a 公文 has one level of numbering. */
function flattenLists(body: HTMLElement): void {
  for (const inner of body.querySelectorAll('li ul, li ol')) {
    const item = inner.parentElement?.closest('li')
    item?.after(...inner.children)
    inner.remove()
  }
}

// not mso-bidi-font-weight, by which Word marks every bold word
const BOLD = /(?:^|[;\s])font-weight:\s*(?:bold|[6-9]\d\d)/iu
const LIGHT = /(?:^|[;\s])font-weight:\s*(?:normal|[1-4]\d\d)/iu

/** Turns bold type by style, as browsers and WPS copy it, into `<b>`, because styles are dropped. */
function weightByElement(body: HTMLElement): void {
  for (const one of body.querySelectorAll('b')) if (saysStyle(one, LIGHT)) one.replaceWith(...one.childNodes)
  for (const one of body.querySelectorAll('span[data-style]')) {
    if (!saysStyle(one, BOLD)) continue
    const bold = document.createElement('b')
    bold.append(...one.childNodes)
    one.replaceWith(bold)
  }
}

/**
 * Prepares HTML from the clipboard: keeps what is printed, turns bold type, nested lists and tables into what the
 * schema has. The schema drops everything else.
 */
export function pastedHtml(source: string): PastedHtml {
  const { html, left } = printedHtml(source)
  const { body } = new DOMParser().parseFromString(inertHtml(html), 'text/html')
  for (const one of body.querySelectorAll('picture, svg, object, script, style')) one.remove()
  weightByElement(body)
  flattenLists(body)
  const rows = flattenTables(body)
  return { html: body.innerHTML, notice: pasteNotice(left, rows) }
}
