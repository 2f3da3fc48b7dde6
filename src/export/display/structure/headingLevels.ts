import type { DisplayElement, Role } from '../displayList'

const LEVELS: readonly Role[] = ['H1', 'H2', 'H3', 'H4', 'H5']

/**
 * The elements with headings of whole levels: the first is H1, and a heading is one level below the one that it stands
 * under (ISO 14289-1 7.4.2). A form may begin at 二级标题 or leave a level out.
 */
export function withWholeLevels(elements: readonly DisplayElement[]): DisplayElement[] {
  const above: number[] = []
  return elements.map((element) => {
    const level = LEVELS.indexOf(element.role)
    if (level < 0) return element
    while ((above[above.length - 1] ?? -1) >= level) above.pop()
    const role = LEVELS[above.length] ?? element.role
    above.push(level)
    return { ...element, role }
  })
}
