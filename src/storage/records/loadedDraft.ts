import type { Draft } from '../../report/draft/draft'
import { type DraftHead, parseHead } from './draftHead'
import { type FormParser, formFor, type TemplateOf } from './parse/formFor'
import { parseDraft } from './parse/parseDraft'
import type { UpgradeStep } from './upgrade'

/** A stored draft as it was loaded. */
export interface LoadedDraft {
  draft: Draft
  head: DraftHead
  /** How many rows its sections have; a section without a row is as in a new draft. */
  parts: number
}

/** A draft from its rows. Throws a StorageError `newer` or `broken`. */
export function loadedDraft(
  row: unknown,
  rows: readonly unknown[],
  templateOf: TemplateOf,
  parseForm: FormParser,
  steps?: readonly UpgradeStep[],
): LoadedDraft {
  const head = parseHead(row, steps)
  const template = formFor(head.template, rows, templateOf, parseForm, steps)
  return { draft: parseDraft({ ...head, rows }, template, steps), head, parts: rows.length }
}
