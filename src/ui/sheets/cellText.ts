import type { TableBlockCell } from '../../pages/blocks/block'
import { halvesOf, keepsIn, type Stretch } from '../../pages/blocks/keeps'
import { fits, noteSize, numberIn, numberSize } from '../../pages/fit/columns'
import { labelBreaks } from '../../pages/tables/labelBreaks'

/** Most punctuation marks that are looked at beside a kept stretch. */
const BESIDE = 8
/** What no line parts from a kept stretch before it and after it. */
const OPENINGS = /(?<![（《“‘〔［(])[（《“‘〔［(]*$/u
const CLOSINGS = /^[，。、；：？！）》”’〕］),.;:]*/u

function stretchOf(text: string, className: string): HTMLElement {
  const stretch = document.createElement('span')
  stretch.className = className
  stretch.textContent = text
  return stretch
}

function labelNodes(text: string): Node[] {
  const breaks = labelBreaks(text)
  if (!breaks) return [document.createTextNode(text)]
  const words = document.createElement('span')
  words.className = 'words'
  let at = 0
  for (const place of breaks) {
    words.append(text.slice(at, place), document.createElement('wbr'))
    at = place
  }
  words.append(text.slice(at))
  return [words]
}

/** A note whose numbers keep their units where both fit into a line; `room` is in half characters. */
function noteElement(text: string, room: number): HTMLElement {
  const note = document.createElement('span')
  note.className = 'note'
  let at = 0
  for (const { from, to } of keepsIn(text)) {
    const before = OPENINGS.exec(text.slice(Math.max(0, from - BESIDE), from))?.[0] ?? ''
    const behind = CLOSINGS.exec(text.slice(to, to + BESIDE))?.[0] ?? ''
    if (halvesOf(before + text.slice(from, to) + behind) > room) continue
    note.append(text.slice(at, from), stretchOf(text.slice(from, to), 'unbroken'))
    at = to
  }
  note.append(text.slice(at))
  note.normalize()
  return note
}

const sized = (element: HTMLElement, size: number): HTMLElement => {
  element.style.fontSize = `calc(${size} * var(--pt))`
  return element
}

function valueNodes(text: string, room: number, sizes: readonly number[]): Node[] {
  const number = numberIn(text)
  if (number === '') return [document.createTextNode(text)]
  const [own = 0] = sizes
  const size = numberSize(number, room, sizes)
  const whole = stretchOf(number, fits(number, room, size) ? 'unbroken' : '')
  const nodes: Node[] = [size < own ? sized(whole, size) : whole]
  const note = text.slice(number.length)
  if (note === '') return nodes
  const small = noteSize(size, own)
  const noted = noteElement(note, Math.floor((2 * room) / small))
  return [...nodes, document.createElement('wbr'), small < own ? sized(noted, small) : noted]
}

/** Leaves of an element's text what stands between two offsets, set as it was. */
function keepBetween(element: HTMLElement, from: number, to: number): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let at = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue
    const { length } = node.data
    node.data = node.data.slice(Math.max(0, from - at), Math.max(0, to - at))
    at += length
  }
}

/**
 * What stands in a cell: a number that no line breaks with a smaller note, a label that breaks at the sense.
 * @param room width that the text has, in points
 * @param sizes that a number may be set in, in points, from the table's own down
 */
export function cellText(
  { text, figure }: TableBlockCell,
  { from, to }: Stretch,
  room: number,
  sizes: readonly number[],
): HTMLElement {
  const content = document.createElement('span')
  content.className = 'cell'
  content.append(...(figure === undefined ? labelNodes(text) : valueNodes(text, room, sizes)))
  if (from > 0 || to < text.length) keepBetween(content, from, to)
  return content
}
