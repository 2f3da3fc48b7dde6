import { type Draft, type DraftSection, newDraft } from '../../report/draft/draft'
import type { Place, Template } from '../../report/template/template'
import { hasText } from '../../report/template/tables'
import { starterProse } from '../../report/text/starter'
import { type FormFrom, formFrom } from '../../recognise/form/formFrom'
import type { Look } from './useLook'

/** What becomes of the document's numbers: kept, last year's for comparison, or cleared. */
export type Numbers = 'keep' | 'lastYear' | 'clear'

/** What the official typed beside the look. */
interface Basics {
  unit: string
  year: string
  numbers: Numbers
}

/** What a form is made of: the text with blanks in the place of tables, what was recognised in it, and the tables. */
type Read = Pick<Look, 'raw' | 'found' | 'tables'>

const filledForm = ({ raw, found, tables }: Read): FormFrom => formFrom(raw, found.value, tables)

/** The form alone. */
export const startForm = (read: Read): Template => filledForm(read).form

/** The form of a document, and how a draft on it is made. */
export function startDraft(
  read: Read,
  { unit, year, numbers }: Basics,
): { form: Template; make: (id: string) => Draft } {
  const { form, values } = filledForm(read)
  const named = { ...(unit !== '' && { [form.unit]: unit }), ...(year !== '' && { [form.year]: year }) }
  const make = (id: string): Draft => {
    if (numbers === 'keep') return newDraft(form, id, { ...values, ...named })
    if (numbers === 'clear') return newDraft(form, id, named)
    const next = year === '' ? {} : { [form.year]: String(Number(year) + 1) }
    const draft = newDraft(form, id, { ...named, ...next })
    return { ...draft, lastYear: { sections: sectionsWith(form, { ...values, ...named }) } }
  }
  return { form, make }
}

/** Last year's texts and values by section. */
function sectionsWith(form: Template, values: Readonly<Record<Place, string>>): Record<Place, DraftSection> {
  return Object.fromEntries(
    form.sections.map((section): [Place, DraftSection] => [
      section.place,
      {
        text: hasText(section) ? starterProse(section.starter) : null,
        values: Object.fromEntries(
          form.figures.flatMap(({ place, section: own }) => {
            const value = values[place] ?? ''
            return own === section.place && value !== '' ? [[place, value]] : []
          }),
        ),
      },
    ]),
  )
}

/** What is wrong with the year that was typed, '' for nothing. It may stay blank. */
export const yearProblemOf = (year: string): string =>
  year.trim() === '' || /^(?:19|20)\d\d$/u.test(year.trim())
    ? ''
    : '报告年度请填四位数字，例如 2025；也可以先空着。'
