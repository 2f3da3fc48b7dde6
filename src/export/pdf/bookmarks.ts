import type { jsPDF } from 'jspdf/dist/jspdf.es.min.js'
import type { DisplayHeading, DisplayPage } from '../display/displayList'
import { shortNumber, textString } from './notation'
import { during } from './moments'

interface Entry {
  heading: DisplayHeading
  object: number
  parent: number
  children: Entry[]
}

/** The entry under which a heading stands: the last one of a higher level; undefined for none. */
function parentOf(heading: DisplayHeading, entries: readonly Entry[]): Entry | undefined {
  const last = entries[entries.length - 1]
  if (!last || last.heading.level >= heading.level) return undefined
  return parentOf(heading, last.children) ?? last
}

/** How many entries stand under these, at any depth. */
const countUnder = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { children }) => sum + 1 + countUnder(children), 0)

/** A title is a string, which archives limit to 32 767 bytes (ISO 19005-2 6.1.13); nobody reads a longer one in a list. */
const LONGEST = 300
const shortTitle = (title: string): string => {
  const chars = Array.from(title)
  return chars.length > LONGEST ? `${chars.slice(0, LONGEST).join('')}……` : title
}

/** Writes the headings as bookmarks (the outline tree) that lead to the line and keep the reader's zoom. */
export function putBookmarks(
  pdf: jsPDF,
  headings: readonly DisplayHeading[],
  pages: readonly DisplayPage[],
): void {
  if (headings.length === 0) return
  const { internal } = pdf
  let root = 0
  const put = (object: number, content: string): void => {
    internal.newObjectDeferredBegin(object, true)
    internal.write(content)
    internal.write('endobj')
  }
  const putEntries = (entries: readonly Entry[]): void =>
    entries.forEach(({ heading, object, parent, children }, i) => {
      const { objId } = internal.getPageInfo(heading.page + 1)
      const top = (pages[heading.page]?.height ?? 0) - heading.y
      const before = entries[i - 1]
      const after = entries[i + 1]
      const first = children[0]
      const last = children[children.length - 1]
      const links = [
        before && `/Prev ${before.object} 0 R`,
        after && `/Next ${after.object} 0 R`,
        first && last && `/First ${first.object} 0 R /Last ${last.object} 0 R /Count ${countUnder(children)}`,
      ].filter((link) => link !== undefined)
      const to = `/Dest [${objId} 0 R /XYZ null ${shortNumber(top)} null]`
      put(
        object,
        [
          `<</Title ${textString(shortTitle(heading.title))} /Parent ${parent} 0 R ${to}`,
          ...links,
          '>>',
        ].join(' '),
      )
      putEntries(children)
    })
  during(pdf, 'postPutResources', () => {
    root = internal.newObjectDeferred()
    const top: Entry[] = []
    for (const heading of headings) {
      const above = parentOf(heading, top)
      const object = internal.newObjectDeferred()
      const entry = { heading, object, parent: above?.object ?? root, children: [] }
      ;(above?.children ?? top).push(entry)
    }
    const first = top[0]?.object ?? root
    const last = top[top.length - 1]?.object ?? root
    put(root, `<</Type /Outlines /First ${first} 0 R /Last ${last} 0 R /Count ${headings.length}>>`)
    putEntries(top)
  })
  during(pdf, 'putCatalog', () => internal.write(`/Outlines ${root} 0 R /PageMode /UseOutlines`))
}
