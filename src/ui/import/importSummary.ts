import { figureAt } from '../../report/report'
import { cellsOf } from '../../report/template/tables'
import type { Place, TableForm, Template } from '../../report/template/template'
import type { Reading } from '../../import/model/reading'

/** One part of the form, and what was found for it. */
export interface PartFound {
  place: Place
  heading: string
  /** What was found, in words; '' when nothing was. */
  found: string
  /** The first words of a text, or which cells of a table are blank. */
  begins: string
  /** All that was found, to be looked at. */
  content: { kind: 'text'; lines: readonly string[] } | { kind: 'table'; table: TableForm } | null
}

const BEGINNING = 42
/** How many blank cells are named; the table shows the others. */
const MOST_NAMED = 3

/** Which cells of a table are blank, in words; '' for none. */
function blankWords(template: Template, blank: readonly Place[]): string {
  if (blank.length === 0) return ''
  const named = blank.slice(0, MOST_NAMED).map((place) => `“${figureAt(template, place).label}”`)
  return `空着：${named.join('、')}${blank.length > MOST_NAMED ? ` 等 ${blank.length} 格` : ''}`
}

/** What goes where: each part of the form with what was found for it. */
export function partsFound(template: Template, { texts, values }: Reading): PartFound[] {
  return template.sections
    .filter(({ level, table, starter }) => level > 0 || table || starter.length > 0)
    .map(({ place, heading, table }): PartFound => {
      if (table) {
        const cells = cellsOf(table)
        const blank = cells.filter((cell) => values[cell] === undefined)
        const filled = cells.length - blank.length
        if (filled === 0) return { place, heading, found: '', begins: '', content: null }
        return {
          place,
          heading,
          found: `${filled} / ${cells.length} 格`,
          begins: blankWords(template, blank),
          content: { kind: 'table', table },
        }
      }
      const lines = texts[place] ?? []
      const words = lines.join('')
      return {
        place,
        heading,
        found: lines.length ? `${lines.length} 段，${Array.from(words).length} 字` : '',
        begins: words.length > BEGINNING ? `${words.slice(0, BEGINNING)}…` : words,
        content: lines.length ? { kind: 'text', lines } : null,
      }
    })
}

/** Who signed and when, as it was read; '' for what stands nowhere. */
export function closingFound(template: Template, { values }: Reading): { label: string; said: string }[] {
  const { signature, date } = template.closing
  return [signature, date].map((place) => ({
    label: figureAt(template, place).label,
    said: values[place] ?? '',
  }))
}
