import { type Draft, newDraft } from '../../report/draft/draft'
import { headingsNextYear, yearsNextYear } from '../../report/nextYear'
import type { Template } from '../../report/template/template'
import { type FormFrom, formSteps } from '../../recognise/form/formFrom'
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

const filledForm = ({ raw, found, tables }: Read): Generator<undefined, FormFrom> =>
  formSteps(raw, found.value, tables)

/** The form alone, in steps. */
export function* startForm(read: Read): Generator<undefined, Template> {
  return (yield* filledForm(read)).form
}

/** The form of a document, made in steps, and how a draft on it is made. */
export function* startDraft(
  read: Read,
  { unit, year, numbers }: Basics,
): Generator<undefined, { form: Template; make: (id: string) => Draft }> {
  const { form: own, values } = yield* filledForm(read)
  // what is written is the next year's report: its headings and the years beside its own follow
  const form = numbers === 'lastYear' && year !== '' ? headingsNextYear(own) : own
  const named = { ...(unit !== '' && { [form.unit]: unit }), ...(year !== '' && { [form.year]: year }) }
  const make = (id: string): Draft => {
    if (numbers === 'keep') return newDraft(form, id, { ...values, ...named })
    if (numbers === 'clear') return newDraft(form, id, named)
    const next = year === '' ? {} : { [form.year]: String(Number(year) + 1) }
    const before = newDraft(form, id, { ...values, ...named })
    const years = year === '' ? {} : yearsNextYear({ template: form, draft: before })
    const draft = newDraft(form, id, { ...years, ...named, ...next })
    return { ...draft, lastYear: { sections: before.sections } }
  }
  return { form, make }
}

/** What is wrong with the year that was typed, '' for nothing. It may stay blank. */
export const yearProblemOf = (year: string): string =>
  year.trim() === '' || /^(?:19|20)\d\d$/u.test(year.trim())
    ? ''
    : '报告年度请填四位数字，例如 2025；也可以先空着。'
