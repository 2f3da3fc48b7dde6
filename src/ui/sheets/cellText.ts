import type { TableBlockCell } from '../../pages/block'
import { halvesOf, keepsIn, type Stretch } from '../../pages/keeps'
import { labelBreaks } from '../../pages/labelBreaks'

/** A number, with a note behind it or not. */
const NUMBER = /^[\d.,]+(?=（|$)/u
/** Digits that the narrowest columns of the form have room for at their own size. */
const ROOMY = 5
/** Digits that they have room for at all; longer ones break. */
const MOST = 6
/** Halves of a note's characters that they have room for on one line. */
const NOTE_ROOM = 7
/** So many marks beside a kept stretch are looked at. */
const BESIDE = 8
/** What no line parts from a kept stretch before it and behind it. */
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

/** A note whose numbers keep their units where the narrowest column has room for both. */
function noteElement(text: string): HTMLElement {
  const note = document.createElement('span')
  note.className = 'note'
  let at = 0
  for (const { from, to } of keepsIn(text)) {
    const before = OPENINGS.exec(text.slice(Math.max(0, from - BESIDE), from))?.[0] ?? ''
    const behind = CLOSINGS.exec(text.slice(to, to + BESIDE))?.[0] ?? ''
    if (halvesOf(before + text.slice(from, to) + behind) > NOTE_ROOM) continue
    note.append(text.slice(at, from), stretchOf(text.slice(from, to), 'keep'))
    at = to
  }
  note.append(text.slice(at))
  note.normalize()
  return note
}

function valueNodes(text: string): Node[] {
  const number = NUMBER.exec(text)?.[0] ?? ''
  if (number === '') return [document.createTextNode(text)]
  const size = number.length > ROOMY ? 'long' : ''
  const nodes: Node[] = [stretchOf(number, number.length > MOST ? size : `keep ${size}`.trim())]
  const note = text.slice(number.length)
  if (note !== '') nodes.push(document.createElement('wbr'), noteElement(note))
  return nodes
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

/** What stands in a cell: a number that no line breaks with a smaller note, a label that breaks at the sense. */
export function cellText({ text, figure }: TableBlockCell, { from, to }: Stretch): HTMLElement {
  const content = document.createElement('span')
  content.className = 'cell'
  content.append(...(figure === undefined ? labelNodes(text) : valueNodes(text)))
  if (from > 0 || to < text.length) keepBetween(content, from, to)
  return content
}
