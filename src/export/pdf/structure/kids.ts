import type { DisplayElement } from '../../display/displayList'

/** The element indices of one page's marked contents, by MCID. */
export type Marked = readonly number[]

/** What an element holds: another element, by its index, or marked content of a page. */
export type Kid = { element: number } | { page: number; mark: number }

/**
 * The children of each element, and the elements at the top level, in the order in which the pages draw them, which is
 * the reading order.
 * @param pages for each page its marked contents
 */
export function kidsOf(
  elements: readonly DisplayElement[],
  pages: readonly Marked[],
): { top: readonly Kid[]; kids: readonly (readonly Kid[])[] } {
  const kids = elements.map((): Kid[] => [])
  const top: Kid[] = []
  const placed = new Set<number>()
  const place = (element: number): void => {
    if (placed.has(element)) return
    placed.add(element)
    const parent = elements[element]?.parent ?? null
    if (parent !== null) place(parent)
    ;(parent === null ? top : (kids[parent] ?? top)).push({ element })
  }
  pages.forEach((marked, page) =>
    marked.forEach((element, mark) => {
      place(element)
      kids[element]?.push({ page, mark })
    }),
  )
  elements.forEach((_, element) => place(element))
  return { top, kids }
}
