import type { listNumbers } from '../numbers/listNumbers'
import type { List } from '../parts/numbering'
import { headingLevel, type Style } from '../parts/styles'
import type { OpenParagraph } from './paragraph'
import type { Paragraphs, Printed } from './story'

/** What is noted of paragraphs beside their printed text. */
export interface Noted {
  contents: string[]
  hidden: string[]
  struck: string[]
}

/** Gives each paragraph its number, in the order of the document, and its level as a heading. */
export function paragraphsOf(
  styles: ReadonlyMap<string, Style>,
  lists: ReadonlyMap<string, List>,
  numbers: ReturnType<typeof listNumbers>,
  noted: Noted,
): Paragraphs {
  function numberOf({ properties }: OpenParagraph, text: string): string {
    const style = styles.get(properties.style ?? '')
    const id = properties.numId ?? style?.numId ?? null
    if (id === null) return ''
    return numbers.next(id, properties.listLevel ?? levelInList(id, properties, style), text)
  }
  /** A style is on the level of the list that names it, unless it says which. */
  function levelInList(id: string, { style: name }: OpenParagraph['properties'], style?: Style): number {
    if (name !== null)
      for (const [at, level] of lists.get(id)?.levels ?? []) if (level.style === name) return at
    return style?.listLevel ?? 0
  }
  return {
    finish(paragraph: OpenParagraph): Printed | null {
      for (const kind of ['contents', 'hidden', 'struck'] as const) {
        const words = paragraph[kind].join('').trim()
        if (words !== '') noted[kind].push(words)
      }
      const typed = paragraph.parts.join('').trimEnd()
      if (typed === '' && paragraph.contents.length) return null
      const number = numberOf(paragraph, typed)
      if (`${number}${typed}`.trim() === '') return null
      const front = typed === '' ? number.trimEnd() : number
      // blanks at the end are not in the text
      const moved = <Stretch extends { from: number; to: number }>(stretch: Stretch): Stretch => ({
        ...stretch,
        from: front.length + Math.min(stretch.from, typed.length),
        to: front.length + Math.min(stretch.to, typed.length),
      })
      const { style } = paragraph.properties
      const level =
        paragraph.properties.level ?? styles.get(style ?? '')?.level ?? headingLevel(style ?? '') ?? 0
      return {
        kind: 'paragraph',
        text: front + typed,
        numberLength: front.length,
        level: level === 0 ? null : level,
        bold: paragraph.bold.flatMap(([from, to]): [number, number][] =>
          from < typed.length ? [[from + number.length, Math.min(to, typed.length) + number.length]] : [],
        ),
        tags: paragraph.tags.map(moved),
        changed: paragraph.changed.map(moved),
        deleted: paragraph.deleted.map(moved),
      }
    },
  }
}
