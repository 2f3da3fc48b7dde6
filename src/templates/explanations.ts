import type { Place, Template } from '../report/template/template'
import { statutoryExplanation } from './statutory/explanations'

/** By a form's id, what counts in a cell of its tables. */
export type Explanations = Readonly<Record<string, (place: Place) => string | null>>

/** Apart from the forms: they are asked for at a table, and long. */
const ofForms: Explanations = { statutory: statutoryExplanation }

/** What counts in a cell of a form's tables and by which article; null where the form says nothing of it. */
export const explanationOf = ({ id }: Template, place: Place, explanations = ofForms): string | null =>
  explanations[id]?.(place) ?? null
