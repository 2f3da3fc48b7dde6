import type { DisplayElement, DisplayList, DisplayPage, DisplayPart, GlyphRun } from '../displayList'
import { sliceRun } from '../sliceRun'
import { listMarker } from './listMarker'

/** How many paragraphs may stand between two items of a list; they belong to the first of the two. */
const BETWEEN = 4
/** A paragraph's beginning, in characters: longer than any label. */
const HEAD = 6

/** An item: its paragraph and those that follow it within the list, as indices of elements. */
interface Item {
  paragraph: number
  /** UTF-16 units of the label, all of them of the basic plane. */
  label: number
  further: number[]
}
interface List {
  kind: string
  items: Item[]
}

const isRun = (drawn: { kind: string }): drawn is GlyphRun => drawn.kind === 'run'

/** The first characters of each element's own text. */
function beginnings({ pages }: DisplayList): Map<number, string> {
  const heads = new Map<number, string>()
  for (const { parts } of pages)
    for (const { element, drawn } of parts) {
      if (typeof element !== 'number') continue
      const before = heads.get(element) ?? ''
      if (before.length >= HEAD) continue
      const text = drawn.flatMap((one) => (isRun(one) ? one.chars.slice(0, HEAD) : []))
      heads.set(element, before + String.fromCodePoint(...text))
    }
  return heads
}

/** Paragraphs whose labels count from 1 at least to 2: the lists of a text, whether typed or numbered by the editor. */
function listsIn(list: DisplayList): List[] {
  const heads = beginnings(list)
  const lists: List[] = []
  let open: List | null = null
  let between: number[] = []
  list.elements.forEach(({ role, parent }, index) => {
    if (parent !== null) return
    const marker = role === 'P' ? listMarker(heads.get(index) ?? '') : null
    const item: Item | null = marker && { paragraph: index, label: marker.length, further: [] }
    if (open && item && marker?.kind === open.kind && marker.number === open.items.length + 1) {
      open.items[open.items.length - 1]?.further.push(...between)
      open.items.push(item)
      between = []
    } else if (item && marker?.number === 1) {
      open = { kind: marker.kind, items: [item] }
      lists.push(open)
      between = []
    } else if (role !== 'P' || between.length === BETWEEN) open = null
    else between.push(index)
  })
  return lists.filter(({ items }) => items.length > 1)
}

/** A part's first characters, and the rest of it. */
function cut(drawn: DisplayPart['drawn'], length: number): [DisplayPart['drawn'], DisplayPart['drawn']] {
  let left = length
  const before: GlyphRun[] = []
  const after = drawn.flatMap((one) => {
    if (!isRun(one) || left === 0) return [one]
    const taken = Math.min(left, one.chars.length)
    left -= taken
    before.push(sliceRun(one, 0, taken))
    return taken === one.chars.length ? [] : [sliceRun(one, taken)]
  })
  return [before, after]
}

/** The same list with numbered paragraphs as items of lists (ISO 14289-1 7.6), each with its label and its body. */
export function withLists(list: DisplayList): DisplayList {
  const lists = listsIn(list)
  if (lists.length === 0) return list
  const elements: DisplayElement[] = [...list.elements]
  const labels = new Map<number, { element: number; length: number }>()
  for (const { kind, items } of lists) {
    const numbering = kind.includes('n') ? 'Decimal' : 'None'
    const whole = elements.push({ role: 'L', parent: null, numbering }) - 1
    for (const { paragraph, label, further } of items) {
      const item = elements.push({ role: 'LI', parent: whole }) - 1
      const element = elements.push({ role: 'Lbl', parent: item }) - 1
      labels.set(paragraph, { element, length: label })
      elements[paragraph] = { role: 'LBody', parent: item }
      for (const one of further) elements[one] = { role: 'P', parent: paragraph }
    }
  }
  const labelled = (part: DisplayPart): DisplayPart[] => {
    if (typeof part.element !== 'number') return [part]
    const label = labels.get(part.element)
    if (!label) return [part]
    // only where the paragraph begins
    labels.delete(part.element)
    const [before, after] = cut(part.drawn, label.length)
    return [
      { element: label.element, drawn: before },
      { element: part.element, drawn: after },
    ]
  }
  const pages = list.pages.map((page): DisplayPage => ({ ...page, parts: page.parts.flatMap(labelled) }))
  return { ...list, pages, elements }
}
