import { cellsOf } from '../../report/tables'
import type { Place, Template } from '../../report/template'
import type { Reading } from '../../reading/reading'

/** One part of the form, and what was found for it. */
export interface PartFound {
  place: Place
  heading: string
  /** What was found, in words; '' when nothing was. */
  found: string
  /** The first words of a text. */
  begins: string
}

const BEGINNING = 42

/** What goes where: each part of the form with what was found for it. */
export function partsFound({ sections }: Template, { texts, values }: Reading): PartFound[] {
  return sections
    .filter(({ level, table, starter }) => level > 0 || table || starter.length > 0)
    .map(({ place, heading, table }) => {
      if (table) {
        const cells = cellsOf(table)
        const filled = cells.filter((cell) => values[cell] !== undefined).length
        return { place, heading, found: filled ? `${filled} / ${cells.length} 格` : '', begins: '' }
      }
      const lines = texts[place] ?? []
      const words = lines.join('')
      return {
        place,
        heading,
        found: lines.length ? `${lines.length} 段，${Array.from(words).length} 字` : '',
        begins: words.length > BEGINNING ? `${words.slice(0, BEGINNING)}…` : words,
      }
    })
}
