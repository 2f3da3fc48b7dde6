import { normalised } from '../../report/text/normalised'
import { withoutEntities } from './entities'
import { type Token, tokensOf } from './tags'
import { attributesOf } from './attributes'
import { fieldCodes } from './fieldCodes'
import type { LeftOut } from '../model/leftOut'
import { listNumbers } from './listNumbers'
import { raisedDigits } from './raised'
import { textBoxesIn, textOf } from './textBoxes'
import { unprinted, type Unprinted } from './unprinted'

/** The printed part of a copied document as HTML, and what was left out. */
export interface PrintedHtml {
  html: string
  /** In the document's order, pictures and text boxes after the others. */
  left: readonly LeftOut[]
}

/** An element that is being left out. */
interface Drop {
  name: string
  kind: Unprinted
  /** Open elements of its name within it, itself included. */
  open: number
  /** Its words; of a list of comments or notes one entry for each. */
  notes: string[]
  /** Its source, put back when it never ends. */
  source: string[]
  /** Number of texts read before it. */
  at: number
}

type Tag = Extract<Token, { kind: 'tag' }>

/** Elements without an end tag. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/u
/** Elements that end where the next of the same name begins. */
const ENDED_BY_NEXT = new Set(['p', 'li', 'td', 'th', 'tr', 'rt', 'rp'])
const BLOCK = /^(?:p|div|li|td|th|tr|table|ul|ol|h[1-6])$/u
const PICTURE = /^(?:img|svg|object)$/u
const ONE_NOTE = /mso-element:\s*(?:comment|footnote|endnote)(?!-)/iu
const LIST_NUMBER = /mso-list:\s*ignore/iu
/** A picture of at most 2 px is a spacer or a tracking pixel. */
const DOT = /\s(?:width|height)=["']?[0-2](?!\d)/iu
/**
 * Kinds whose elements are counted one by one; of other kinds, adjacent elements are one that was split where the face
 * changes.
 */
const COUNTED = new Set<Unprinted>(['comment', 'footnote', 'contents'])

const wordsOf = (text: string): string => normalised(withoutEntities(text)).replace(/\s+/gu, ' ').trim()

/**
 * Keeps what is meant to be printed of copied HTML. Left out and reported: comments and notes with their reference
 * marks in the text, deleted and struck words, hidden text, page heads, contents lists, text boxes and pictures. Left
 * out silently: field codes, bullets, scripts and styles. Word's list numbers stay, without the gap after them, and
 * digits in `<sup>` become raised ones, so that 10 with a raised 4 does not become 104. An element that never ends is
 * kept as text, so that no error in the HTML loses a sentence.
 */
export function printedHtml(html: string): PrintedHtml {
  const parts: string[] = []
  const left: (LeftOut & { at: number })[] = []
  const drops: Drop[] = []
  const fields = fieldCodes(parts)
  const numbers = listNumbers(parts, wordsOf)
  const boxes: string[] = []
  let [pictures, drawings, raised, said] = [0, 0, 0, 0]

  function leave({ kind, notes, at }: Drop): void {
    if (kind === 'mark') return
    for (const note of notes) {
      const words = wordsOf(note)
      const last = left.at(-1)
      if (words === '') continue
      if (last?.kind === kind && last.at === at && !COUNTED.has(kind)) last.text += words
      else left.push({ kind, text: words, at })
    }
  }
  function endDrop(): void {
    const drop = drops.pop()
    if (drop) leave(drop)
  }
  function text({ text: words }: Extract<Token, { kind: 'text' }>): void {
    const drop = drops.at(-1)
    if (drop) {
      drop.source.push(words)
      drop.notes.push((drop.notes.pop() ?? '') + words)
      return
    }
    if (wordsOf(words) !== '') said += 1
    fields.text()
    numbers.text()
    parts.push(raised > 0 ? raisedDigits(words) : words)
  }
  function openInDrop(drop: Drop, { name }: Tag, source: string, ends: boolean): void {
    const attributes = attributesOf(source)
    if (ONE_NOTE.test(attributes.get('style') ?? '')) drop.notes.push('')
    else if (BLOCK.test(name)) drop.notes.push(`${drop.notes.pop() ?? ''} `)
    drop.source.push(source)
    if (ends) return
    if (drop.name === name) drop.open += 1
    else if (unprinted(name, attributes) === 'mark') begin(name, 'mark', '')
  }
  function begin(name: string, kind: Unprinted, source: string): void {
    drops.push({ name, kind, open: 1, notes: [], source: [source], at: said })
  }
  function open(tag: Tag): void {
    const { name } = tag
    const source = html.slice(tag.from, tag.to)
    const ends = VOID.test(name) || source.endsWith('/>')
    while (drops.at(-1)?.name === name && ENDED_BY_NEXT.has(name)) endDrop()
    const drop = drops.at(-1)
    if (drop) return openInDrop(drop, tag, source, ends)
    if (PICTURE.test(name)) {
      if (!DOT.test(source.slice(0, 2000))) pictures += 1
      return
    }
    if (name === 'v:imagedata') drawings += 1
    const attributes = attributesOf(source)
    const kind = ends ? null : unprinted(name, attributes)
    if (kind) return begin(name, kind, source)
    const style = attributes.get('style') ?? ''
    if (LIST_NUMBER.test(style) && !ends) numbers.begin(name)
    else numbers.open(name)
    fields.mark(style)
    if (name === 'sup') raised += 1
    parts.push(source)
  }
  function close({ name, from, to }: Tag): void {
    const drop = drops.at(-1)
    if (drop) {
      drop.source.push(html.slice(from, to))
      if (drop.name === name) drop.open -= 1
      if (drop.open === 0) endDrop()
      return
    }
    if (name === 'sup' && raised > 0) raised -= 1
    if (BLOCK.test(name)) fields.reset()
    numbers.close(name)
    parts.push(html.slice(from, to))
  }

  let behind = 0
  for (const token of tokensOf(html)) {
    // between two tokens there are comments, conditional comments, scripts and drawings
    if (token.from > behind) {
      const unread = html.slice(behind, token.from)
      boxes.push(...textBoxesIn(unread))
      if (/<v:imagedata\b/iu.test(unread)) drawings += 1
    }
    behind = token.to
    if (token.kind === 'text') text(token)
    else if (token.closes) close(token)
    else open(token)
  }
  for (const { source } of drops) parts.push(...source)

  const printed = parts.join('')
  const inBoxes = boxes.map(wordsOf).filter((words) => words !== '')
  // Word writes a text box a second time for browsers, sometimes with its text
  const whole = inBoxes.length ? wordsOf(textOf(printed)) : ''
  return {
    html: printed,
    left: [
      ...left.map(({ kind, text: words }) => ({ kind, text: words })),
      ...inBoxes
        .filter((words) => !whole.includes(words))
        .map((words) => ({ kind: 'textBox' as const, text: words })),
      ...Array.from({ length: pictures || drawings }, () => ({ kind: 'picture' as const, text: '' })),
    ],
  }
}
