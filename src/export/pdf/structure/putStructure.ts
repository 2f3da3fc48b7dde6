import type { jsPDF } from 'jspdf/dist/jspdf.es.min.js'
import type { DisplayElement } from '../../display/displayList'
import { during } from '../moments'
import { moreOf } from './attributes'
import { type Kid, kidsOf, type Marked } from './kids'
import type { PlacedLink } from './links'

/** The name tree of the ids: pairs of an id and its element, by the bytes of the ids. */
function idTree(elements: readonly DisplayElement[], reference: (element: number) => string): string {
  const named = elements.flatMap(({ cell }, i) => (cell?.id === undefined ? [] : [{ id: cell.id, i }]))
  if (named.length === 0) return ''
  named.sort((a, b) => (a.id < b.id ? -1 : 1))
  return ` /IDTree <</Names [${named.map(({ id, i }) => `(${id}) ${reference(i)}`).join(' ')}]>>`
}

/**
 * Writes the structure tree, so that screen readers know headings, paragraphs, lists, tables and links across pages.
 * @param pages for each page its marked contents
 * @param links what {@link putLinks} writes
 */
export function putStructure(
  pdf: jsPDF,
  elements: readonly DisplayElement[],
  pages: readonly Marked[],
  links: readonly PlacedLink[],
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
    const reference = (element: number | null): string =>
      `${element === null ? whole : (objects[element] ?? whole)} 0 R`
    const pageOf = (page: number): string => `${internal.getPageInfo(page + 1).objId} 0 R`
    const { top, kids } = kidsOf(elements, pages)
    const written = (kid: Kid, home: number | undefined): string => {
      if ('element' in kid) return reference(kid.element)
      return kid.page === home ? String(kid.mark) : `<</Type /MCR /Pg ${pageOf(kid.page)} /MCID ${kid.mark}>>`
    }
    const annotationsOf = new Map<number, string>()
    for (const { link, object, page } of links)
      annotationsOf.set(
        link.element,
        `${annotationsOf.get(link.element) ?? ''} <</Type /OBJR /Obj ${object} 0 R /Pg ${pageOf(page)}>>`,
      )
    const ids = idTree(elements, reference)
    const next = pages.length + links.length
    put(
      root,
      `<</Type /StructTreeRoot /K ${whole} 0 R /ParentTree ${parents} 0 R /ParentTreeNextKey ${next}${ids}>>`,
    )
    const inside = top.map((kid) => written(kid, undefined)).join(' ')
    put(whole, `<</Type /StructElem /S /Document /P ${root} 0 R /K [${inside}]>>`)
    elements.forEach((element, i) => {
      const own = kids[i] ?? []
      const home = own.flatMap((kid) => ('page' in kid ? [kid.page] : []))[0]
      const inner = own.map((kid) => written(kid, home)).join(' ')
      const annotations = annotationsOf.get(i) ?? ''
      const content = own.length === 1 && annotations === '' ? inner : `[${inner}${annotations}]`
      const pg = home === undefined ? '' : ` /Pg ${pageOf(home)}`
      put(
        objects[i] ?? 0,
        `<</S /${element.role} /P ${reference(element.parent)}${pg}${moreOf(element)} /K ${content}>>`,
      )
    })
    const lists = [
      ...pages.map((marked, page) => `${page} [${marked.map(reference).join(' ')}]`),
      ...links.map(({ link, key }) => `${key} ${reference(link.element)}`),
    ]
    put(parents, `<</Nums [${lists.join('\n')}]>>`)
  })
  during(pdf, 'putCatalog', () => internal.write(`/MarkInfo <</Marked true>> /StructTreeRoot ${root} 0 R`))
}
