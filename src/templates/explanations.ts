import type { Place, Template } from '../report/template/template'
import { statutoryExplanation } from './statutory/explanations'

/** For each form, by id, the explanation of a table's cell. */
export type Explanations = Readonly<Record<string, (place: Place) => string | null>>

/** Kept apart from the forms: long texts that are needed only at a table. */
const ofForms: Explanations = { statutory: statutoryExplanation }

/** What counts in a cell of a form's table, and by which article; null where there is no explanation. */
export const explanationOf = ({ id, base }: Template, place: Place, explanations = ofForms): string | null =>
  explanations[base ?? id]?.(place) ?? null
