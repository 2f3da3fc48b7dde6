import * as v from 'valibot'
import { type Draft, FORM, LAST_YEAR } from '../../report/draft/draft'
import { formFor, type TemplateOf } from './parse/formFor'
import { parseForm } from './parse/parseForm'
import { parseAsWritten, parseDraft } from './parse/parseDraft'
import { StorageError } from './storageError'
import { isRow, type UpgradeStep } from './upgrade'

const outline = v.object({ template: v.string(), templateVersion: v.number() })
const confirmations = v.record(v.string(), v.string())

/** What {@link readContent} needs besides the content. */
interface ReadOptions {
  /** The schema that the content says it has, of whatever type. */
  schema: unknown
  /** The id of the draft that it becomes. */
  id: string
  templateOf: TemplateOf
  steps?: readonly UpgradeStep[]
  /** With this, characters are not normalised. */
  asWritten?: true
}

/**
 * Parses the content of a draft as `contentOf` returns it, from a file or a version. Looks only at the parts that the
 * template has, so that anything else in it costs nothing. Throws a StorageError `newer` or `broken`.
 */
export function readContent(
  content: unknown,
  { schema, id, templateOf, steps, asWritten }: ReadOptions,
): Draft {
  const parsed = v.safeParse(outline, content)
  if (!parsed.success || !isRow(content)) throw new StorageError('broken', 'no draft')
  const formRow = { section: FORM, form: content['form'] }
  const form = formFor(parsed.output.template, [formRow], templateOf, parseForm)
  const { sections, lastYear } = content
  const confirmed = v.safeParse(confirmations, content['confirmed'])
  if (!isRow(sections) || !confirmed.success || typeof schema !== 'number')
    throw new StorageError('broken', 'parts of a draft are missing')
  const rows = form.sections.flatMap(({ place }): unknown[] => {
    if (!Object.hasOwn(sections, place)) return []
    const written = sections[place]
    if (!isRow(written) || !isRow(written['values']))
      throw new StorageError('broken', `section ${place} is no record`)
    return [{ section: place, schema, text: written['text'], values: written['values'] }]
  })
  if (lastYear !== undefined) {
    if (!isRow(lastYear) || !isRow(lastYear['sections']))
      throw new StorageError('broken', 'last year has no sections')
    rows.push({ section: LAST_YEAR, schema, sections: lastYear['sections'] })
  }
  const parse = asWritten ? parseAsWritten : parseDraft
  return parse({ id, ...parsed.output, confirmed: confirmed.output, rows }, form, steps)
}
