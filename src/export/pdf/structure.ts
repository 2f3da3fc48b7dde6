import type { jsPDF } from 'jspdf/dist/jspdf.es.min.js'
import type { DisplayCell, DisplayElement } from '../display/displayList'
import { during } from './moments'

/** The element indices of one page's marked contents, by MCID. */
export type Marked = readonly number[]

/** The attributes of a table cell (scope, spans); '' when there are none. */
function cellAttributes(cell: DisplayCell | undefined): string {
  if (!cell) return ''
  const { scope, rows, columns } = cell
  const said = [
    scope === null ? '' : ` /Scope /${scope}`,
    rows > 1 ? ` /RowSpan ${rows}` : '',
    columns > 1 ? ` /ColSpan ${columns}` : '',
  ].join('')
  return said === '' ? '' : ` /A <</O /Table${said}>>`
}

/**
 * Writes the structure tree, so that screen readers know headings and paragraphs across pages.
 * @param pages for each page its marked contents
 */
export function putStructure(
  pdf: jsPDF,
  elements: readonly DisplayElement[],
  pages: readonly Marked[],
): void {
  const { internal } = pdf
  let root = 0
  during(pdf, 'putPage', ({ pageNumber }) => internal.write(`/StructParents ${pageNumber - 1} /Tabs /S`))
  during(pdf, 'postPutResources', () => {
    root = internal.newObjectDeferred()
    const whole = internal.newObjectDeferred()
    const parents = internal.newObjectDeferred()
    const objects = elements.map(() => internal.newObjectDeferred())
    const put = (object: number, content: string): void => {
      internal.newObjectDeferredBegin(object, true)
      internal.write(content)
      internal.write('endobj')
    }
    const reference = (object: number | undefined): string => `${object ?? whole} 0 R`
    const places = elements.map((): { page: number; mark: number }[] => [])
    pages.forEach((marked, page) => marked.forEach((element, mark) => places[element]?.push({ page, mark })))
    const kids = elements.map((): string[] => [])
    const top: string[] = []
    elements.forEach(({ parent }, i) =>
      (parent === null ? top : (kids[parent] ?? top)).push(reference(objects[i])),
    )
    put(root, `<</Type /StructTreeRoot /K ${reference(whole)} /ParentTree ${reference(parents)}>>`)
    put(whole, `<</Type /StructElem /S /Document /P ${reference(root)} /K [${top.join(' ')}]>>`)
    elements.forEach(({ role, parent, cell }, i) => {
      const home = places[i]?.[0]?.page
      const pageOf = (page: number): string => reference(internal.getPageInfo(page + 1).objId)
      const marks = (places[i] ?? []).map(({ page, mark }) =>
        page === home ? String(mark) : `<</Type /MCR /Pg ${pageOf(page)} /MCID ${mark}>>`,
      )
      const all = [...marks, ...(kids[i] ?? [])]
      const content = all.length === 1 ? all.join('') : `[${all.join(' ')}]`
      const pg = home === undefined ? '' : ` /Pg ${pageOf(home)}`
      const above = parent === null ? whole : objects[parent]
      put(objects[i] ?? 0, `<</S /${role} /P ${reference(above)}${pg}${cellAttributes(cell)} /K ${content}>>`)
    })
    const lists = pages.map(
      (marked, page) => `${page} [${marked.map((element) => reference(objects[element])).join(' ')}]`,
    )
    put(parents, `<</Nums [${lists.join('\n')}]>>`)
  })
  during(pdf, 'putCatalog', () => internal.write(`/MarkInfo <</Marked true>> /StructTreeRoot ${root} 0 R`))
}
