import type { Place, StarterBlock } from '../template/template'
import {
  figuresIn,
  type ProseBlock,
  type ProseDoc,
  type ProseInline,
  type ProseParagraph,
} from '../text/prose'

/** What comes to stand where a figure stood: another figure, words ('' for nothing), or the same (null). */
export type Swap = (figure: Place) => { figure: Place } | { words: string } | null

const isPlain = (inline: ProseInline | undefined): inline is Extract<ProseInline, { type: 'text' }> =>
  inline?.type === 'text' && !inline.marks?.length

/** Adds an inline; words without marks are joined, as the editor joins them. */
function add(inlines: ProseInline[], inline: ProseInline): ProseInline[] {
  const last = inlines.at(-1)
  if (isPlain(last) && isPlain(inline))
    return [...inlines.slice(0, -1), { type: 'text', text: last.text + inline.text }]
  return [...inlines, inline]
}

function swappedInline(inline: ProseInline, swap: Swap): ProseInline[] {
  const other = inline.type === 'figure' ? swap(inline.attrs.place) : null
  if (!other) return [inline]
  if ('figure' in other) return [{ type: 'figure', attrs: { place: other.figure } }]
  return other.words === '' ? [] : [{ type: 'text', text: other.words }]
}

function swappedParagraph(paragraph: ProseParagraph, swap: Swap): ProseParagraph {
  const inlines = (paragraph.content ?? [])
    .flatMap((inline) => swappedInline(inline, swap))
    .reduce<ProseInline[]>(add, [])
  return inlines.length > 0 ? { type: 'paragraph', content: inlines } : { type: 'paragraph' }
}

const swappedBlock = (block: ProseBlock, swap: Swap): ProseBlock =>
  block.type === 'paragraph'
    ? swappedParagraph(block, swap)
    : {
        ...block,
        content: block.content.map((item) => ({
          ...item,
          content: item.content.map((paragraph) => swappedParagraph(paragraph, swap)),
        })),
      }

/** A text with its figures swapped; the same object when none of them changes. */
export const swappedText = (text: ProseDoc, swap: Swap): ProseDoc =>
  figuresIn(text).some((place) => swap(place))
    ? { ...text, content: text.content.map((block) => swappedBlock(block, swap)) }
    : text

/** A sentence of the form, with `{place}` for its figures. Braces in words would read as a figure and are left out. */
export const swappedSentence = (sentence: string, swap: Swap): string =>
  sentence.replace(/\{(\w+)\}/gu, (whole, place: string) => {
    const other = swap(place)
    if (!other) return whole
    return 'figure' in other ? `{${other.figure}}` : other.words.replace(/[{}]/gu, '')
  })

/** The form's own text of a section with its figures swapped. */
export const swappedStarter = (starter: readonly StarterBlock[], swap: Swap): readonly StarterBlock[] =>
  starter.map((block) =>
    typeof block === 'string'
      ? swappedSentence(block, swap)
      : {
          ...block,
          items: block.items.map((item) => item.map((sentence) => swappedSentence(sentence, swap))),
        },
  )
