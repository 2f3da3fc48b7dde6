import * as v from 'valibot'
import { type Draft, LAST_YEAR } from '../report/draft'
import { DRAFT_SCHEMA } from '../report/draftSchema'
import type { Template } from '../report/template'
import { parseDraft } from './parseDraft'
import { StorageError } from './storageError'
import { isRow } from './upgrade'

/** Bytes; a report with every section rewritten has about 100 kB. */
export const BIGGEST_DRAFT_FILE = 20 * 1024 * 1024

const file = v.object({
  template: v.string(),
  templateVersion: v.number(),
  sections: v.record(v.string(), v.object({ text: v.unknown(), values: v.unknown() })),
  confirmed: v.record(v.string(), v.string()),
  lastYear: v.optional(
    v.object({ sections: v.record(v.string(), v.object({ text: v.unknown(), values: v.unknown() })) }),
  ),
})

/**
 * The draft in a draft file, always as a new one under `id`, never over the draft it was saved from. Throws a
 * StorageError with a `file…` code.
 */
export function readDraftFile(
  text: string,
  id: string,
  templateOf: (id: string) => Template | undefined,
): Draft {
  if (text.length > BIGGEST_DRAFT_FILE) throw new StorageError('fileTooBig', `${text.length} characters`)
  const json = jsonOf(text)
  if (!isRow(json) || json['format'] !== 'nianbao-draft')
    throw new StorageError('fileForeign', 'no draft file')
  const { version } = json
  if (typeof version === 'number' && version > DRAFT_SCHEMA)
    throw new StorageError('fileNewer', `version ${version}`)
  const parsed = v.safeParse(file, json)
  if (!parsed.success) throw new StorageError('fileBroken', v.summarize(parsed.issues))
  const { template, templateVersion, confirmed, sections, lastYear } = parsed.output
  const form = templateOf(template)
  if (!form) throw new StorageError('fileNewer', `template ${template}`)
  const rows = Object.entries(sections).map(([section, { text: prose, values }]) => {
    return { section, schema: version, text: prose, values }
  })
  const all = lastYear ? [...rows, { section: LAST_YEAR, schema: version, ...lastYear }] : rows
  try {
    return parseDraft({ id, template, templateVersion, confirmed, rows: all }, form)
  } catch (cause) {
    if (!(cause instanceof StorageError)) throw cause
    throw new StorageError(cause.code === 'newer' ? 'fileNewer' : 'fileBroken', cause.message, cause)
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch (cause) {
    throw new StorageError('fileForeign', 'no JSON', cause)
  }
}
