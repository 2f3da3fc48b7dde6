import type { ListMarker, Place } from '../template/template'

/**
 * The rich text of a section. The shape is ProseMirror's JSON for the schema in `prose/`, so that the editor, the
 * store, the checks and the pages read one form and nothing is converted on the way.
 */
export interface ProseDoc {
  type: 'doc'
  content: ProseBlock[]
}
/** A block of a text. */
export type ProseBlock = ProseParagraph | ProseList
/** A paragraph; without `content` when it is empty. */
export interface ProseParagraph {
  type: 'paragraph'
  content?: ProseInline[]
}
/** A list, of which each item has blocks of its own. */
export interface ProseList {
  type: 'orderedList'
  attrs: { marker: ListMarker }
  content: ProseItem[]
}
/** A numbered item; its number is printed before its first paragraph. Lists do not nest. */
export interface ProseItem {
  type: 'listItem'
  content: ProseParagraph[]
}
/** What stands in a paragraph. */
export type ProseInline = ProseText | ProseFigure
/** A run of text with the same marks. */
export interface ProseText {
  type: 'text'
  text: string
  marks?: { type: 'bold' }[]
}
/** A figure in a sentence holds only its place: the value lives in the draft. */
export interface ProseFigure {
  type: 'figure'
  attrs: { place: Place }
}

/** A paragraph with its list number ('' for none). In offsets a figure counts as one character. */
export interface ProseLine {
  marker: string
  inlines: readonly ProseInline[]
}

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 to 99 in Chinese: 十二. */
export function chineseNumber(n: number): string {
  if (n < 10) return DIGITS[n] ?? ''
  const tens = Math.floor(n / 10)
  return (tens > 1 ? DIGITS[tens] : '') + '十' + (n % 10 ? DIGITS[n % 10] : '')
}

/** The number of the n-th item (from 1) of a list: `3.` or `三是`. Items from 100 on have Arabic digits. */
export function markerText(marker: ListMarker, n: number): string {
  switch (marker) {
    case '1.':
      return `${n}.`
    case '一是':
      return n < 100 ? `${chineseNumber(n)}是` : `${n}是`
  }
}

const lineCache = new WeakMap<ProseDoc, readonly ProseLine[]>()

/**
 * All paragraphs of a text in reading order, those of lists among them; an item's marker is on its first paragraph.
 * Cached by text.
 */
export function proseLines(doc: ProseDoc): readonly ProseLine[] {
  const cached = lineCache.get(doc)
  if (cached) return cached
  const lines = doc.content.flatMap((block): ProseLine[] => {
    if (block.type === 'paragraph') return [{ marker: '', inlines: block.content ?? [] }]
    return block.content.flatMap((item, n) =>
      item.content.map((paragraph, i) => ({
        marker: i === 0 ? markerText(block.attrs.marker, n + 1) : '',
        inlines: paragraph.content ?? [],
      })),
    )
  })
  lineCache.set(doc, lines)
  return lines
}

/** Stands for a figure in {@link plainLines}. */
export const FIGURE_CHAR = '\uFFFC'

const plainCache = new WeakMap<ProseDoc, readonly string[]>()

/** Each paragraph's own text without its marker; a figure is one {@link FIGURE_CHAR}. */
export function plainLines(doc: ProseDoc): readonly string[] {
  const cached = plainCache.get(doc)
  if (cached) return cached
  const lines = proseLines(doc).map(({ inlines }) =>
    inlines.map((inline) => (inline.type === 'text' ? inline.text : FIGURE_CHAR)).join(''),
  )
  plainCache.set(doc, lines)
  return lines
}

const figureCache = new WeakMap<ProseDoc, readonly Place[]>()

/** Places of the figures in a text in reading order, each as often as it occurs. */
export function figuresIn(doc: ProseDoc): readonly Place[] {
  const cached = figureCache.get(doc)
  if (cached) return cached
  const places = proseLines(doc).flatMap(({ inlines }) =>
    inlines.flatMap((inline) => (inline.type === 'figure' ? [inline.attrs.place] : [])),
  )
  figureCache.set(doc, places)
  return places
}

/** True when a text has neither a word nor a figure. */
export function isEmptyProse(doc: ProseDoc): boolean {
  return plainLines(doc).every((line) => line.trim() === '')
}
