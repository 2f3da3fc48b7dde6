import { inertHtml, saysStyle } from './inertHtml'

/** Pasted HTML as the schema can take it, and whether pictures were left out. */
export interface PastedHtml {
  html: string
  pictures: boolean
}

/** Items of lists inside items become items of the outer list: numbering in a 公文 paragraph has one level. */
function flattenLists(body: HTMLElement): void {
  for (const inner of body.querySelectorAll('li ul, li ol')) {
    const item = inner.parentElement?.closest('li')
    item?.after(...inner.children)
    inner.remove()
  }
}

/** A row of a table is a paragraph, its cells parted by a blank: numbers must not run together. */
function flattenTables(body: HTMLElement): void {
  for (const table of body.querySelectorAll('table')) {
    const rows = [...table.rows].map((row) => {
      const paragraph = document.createElement('p')
      paragraph.textContent = [...row.cells].map((cell) => cell.textContent.trim()).join('　')
      return paragraph
    })
    table.replaceWith(...rows)
  }
}

const STRUCK = /line-through|mso-hide|display:\s*none/iu

/** Words that the other program shows as struck out or not at all are not part of the text. */
function dropStruck(body: HTMLElement): void {
  for (const one of body.querySelectorAll('del, s, strike, [hidden]')) one.remove()
  for (const one of body.querySelectorAll('[data-style]')) if (saysStyle(one, STRUCK)) one.remove()
}

// not mso-bidi-font-weight, by which Word marks every bold word
const BOLD = /(?:^|[;\s])font-weight:\s*(?:bold|[6-9]\d\d)/iu
const LIGHT = /(?:^|[;\s])font-weight:\s*(?:normal|[1-4]\d\d)/iu

/** Weight by style, as browsers and WPS copy it, becomes weight by element: styles are not carried further. */
function weightByElement(body: HTMLElement): void {
  for (const one of body.querySelectorAll('b')) if (saysStyle(one, LIGHT)) one.replaceWith(...one.childNodes)
  for (const one of body.querySelectorAll('span[data-style]')) {
    if (!saysStyle(one, BOLD)) continue
    const bold = document.createElement('b')
    bold.append(...one.childNodes)
    one.replaceWith(bold)
  }
}

/** Makes plain what other programs put on the clipboard; everything else the schema drops by itself. */
export function pastedHtml(html: string): PastedHtml {
  const { body } = new DOMParser().parseFromString(inertHtml(html), 'text/html')
  const pictures = body.querySelector('img, picture, svg, object') !== null || /<v:imagedata/iu.test(html)
  for (const one of body.querySelectorAll('img, picture, svg, object, script, style')) one.remove()
  dropStruck(body)
  weightByElement(body)
  flattenLists(body)
  flattenTables(body)
  return { html: body.innerHTML, pictures }
}
