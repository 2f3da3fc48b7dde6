import * as v from 'valibot'
import type { Template } from '../../../report/template/template'
import { StorageError } from '../storageError'
import { parseForm } from './parseForm'

/** A form that an office keeps for its reports (本单位格式). */
export interface UnitForm {
  id: string
  name: string
  /** Counts up whenever it is saved under its name again; of two with one id the higher is the newer. */
  issue: number
  /** When it was saved, in ms since 1970. */
  saved: number
  form: Template
}

const outline = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  issue: v.pipe(v.number(), v.integer(), v.minValue(1)),
  saved: v.pipe(v.number(), v.finite()),
  form: v.unknown(),
})

/**
 * Parses a 本单位格式; the template in it then states its id and issue (`Template.unitForm`). Throws a StorageError
 * `broken`.
 */
export function parseUnitForm(row: unknown): UnitForm {
  const parsed = v.safeParse(outline, row)
  if (!parsed.success) throw new StorageError('broken', `form of a unit: ${v.summarize(parsed.issues)}`)
  const { id, issue } = parsed.output
  return { ...parsed.output, form: { ...parseForm(parsed.output.form), unitForm: { id, issue } } }
}
