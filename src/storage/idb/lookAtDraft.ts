import type { Draft } from '../../report/draft/draft'
import { type DraftHead, parseHead } from '../records/draftHead'
import { formFor, type TemplateOf } from '../records/parse/formFor'
import type { DraftRows } from './newerDatabase'
import { parseForm } from '../records/parse/parseForm'
import { parseDraft } from '../records/parse/parseDraft'
import { StorageError } from '../records/storageError'
import { isNewer, isRow, schemaOf, type UpgradeStep } from '../records/upgrade'

/** A draft to be read only. */
export interface SeenDraft {
  draft: Draft
  head: DraftHead
  /** True when a newer program stored it: what this program does not know of it is not shown. */
  newer: boolean
}

/**
 * Parses a draft to be read only: rows of a newer schema are parsed as if they were of today's. Throws a StorageError:
 * `newer` when they do not parse as that, `broken` for other rows.
 */
export function lookAtDraft(
  { head: row, sections, newer: newerTables }: DraftRows,
  templateOf: TemplateOf,
  steps: readonly UpgradeStep[],
): SeenDraft {
  const newerRows = [row, ...sections].some((one) => isNewer(one, steps))
  const asToday = (one: unknown): unknown =>
    isRow(one) && isNewer(one, steps) ? { ...one, schema: schemaOf(steps) } : one
  try {
    const head = parseHead(asToday(row), steps)
    const rows = sections.map(asToday)
    const template = formFor(head.template, rows, templateOf, parseForm, steps)
    const newer = newerTables || newerRows || head.templateVersion > template.version
    const templateVersion = Math.min(head.templateVersion, template.version)
    const draft = parseDraft({ ...head, templateVersion, rows }, template, steps)
    return { draft, head, newer }
  } catch (cause) {
    if (!(cause instanceof StorageError) || cause.code !== 'broken') throw cause
    throw newerTables || newerRows ? new StorageError('newer', cause.message, cause) : cause
  }
}
