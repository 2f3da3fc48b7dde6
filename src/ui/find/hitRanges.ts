import { type Hit, partsOf } from '../../report/find/find'

const FIGURE = '.figure'

/** The text nodes and figures of a paragraph, in order. */
function* leavesOf(element: Element): Generator<Text | Element> {
  for (const child of element.childNodes) {
    if (child instanceof Text) yield child
    else if (child instanceof Element && child.matches(FIGURE)) yield child
    else if (child instanceof Element) yield* leavesOf(child)
  }
}

/** A range of an element's characters, with a figure as one of them. */
function rangeIn(element: Element, from: number, to: number): Range {
  const range = document.createRange()
  range.selectNodeContents(element)
  let at = 0
  let begun = false
  for (const leaf of leavesOf(element)) {
    const length = leaf instanceof Text ? leaf.length : 1
    if (!begun && from < at + length) {
      begun = true
      if (leaf instanceof Text) range.setStart(leaf, from - at)
      else range.setStartBefore(leaf)
    }
    if (to <= at + length) {
      if (leaf instanceof Text) range.setEnd(leaf, to - at)
      else range.setEndAfter(leaf)
      return range
    }
    at += length
  }
  return range
}

const around = (element: Element): Range => {
  const range = document.createRange()
  range.selectNode(element)
  return range
}

/** The panel of a hit's section, or what stands in for it. */
export const panelOf = (surface: Element, { line }: Hit): Element | null =>
  surface.querySelector(`[data-section="${CSS.escape(line.section)}"]`)

/** The element in which a range begins. */
const elementOf = ({ startContainer }: Range): Element | null =>
  startContainer instanceof Element ? startContainer : startContainer.parentElement

/** What scrolls the table in which a range stands; null in a text. */
export const scrolledBy = (range: Range): Element | null => elementOf(range)?.closest('.table-field') ?? null

/** Brings a range into the part of its table that is in sight: on a small screen a table is scrolled within the window. */
export function showInTable(range: Range): void {
  if (scrolledBy(range)) elementOf(range)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/** Where a hit stands on the desk; null while its section is not mounted. */
export function rangeOf(surface: Element, hit: Hit): Range | null {
  const panel = panelOf(surface, hit)
  if (panel?.matches('[data-stand-in]')) return null
  const { kind, nth, pieces } = hit.line
  const inElement = (element: Element | null | undefined): Range | null =>
    element ? rangeIn(element, hit.from, hit.to) : null
  switch (kind) {
    case 'chapter':
      return inElement(panel?.previousElementSibling)
    case 'heading':
      return inElement(panel?.querySelector('h2'))
    case 'label':
      return inElement(panel?.querySelectorAll('thead th, thead td, tbody th')[nth])
    case 'value': {
      const place = pieces[0]?.figure ?? ''
      const field = panel?.querySelector(`[data-figure="${CSS.escape(place)}"]`)
      return field ? around(field) : null
    }
    case 'text': {
      const paragraph = panel?.querySelectorAll('.prose p')[nth]
      const parts = partsOf(hit)
      const [first, last] = [parts[0], parts.at(-1)]
      if (!paragraph || !first || !last) return null
      const from = first.start + (first.figure ? 0 : first.from)
      return rangeIn(paragraph, from, last.start + (last.figure ? 1 : last.to))
    }
  }
}

/** The boxes of a range, one for each line that it stands in: a figure has several, and a text one for each run. */
export function lineBoxes(range: Range): DOMRect[] {
  const lines: DOMRect[] = []
  for (const box of range.getClientRects()) {
    if (box.width === 0) continue
    const last = lines.at(-1)
    const middle = (box.top + box.bottom) / 2
    if (!last || middle < last.top || middle > last.bottom) {
      lines.push(box)
      continue
    }
    const [left, top] = [Math.min(last.left, box.left), Math.min(last.top, box.top)]
    const [right, bottom] = [Math.max(last.right, box.right), Math.max(last.bottom, box.bottom)]
    lines[lines.length - 1] = new DOMRect(left, top, right - left, bottom - top)
  }
  return lines
}
