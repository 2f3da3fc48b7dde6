import type { Draft } from '../../report/draft/draft'
import type { Template } from '../../report/template/template'
import { type DraftHead, parseHead } from './draftHead'
import { parseDraft } from './parseDraft'
import { StorageError } from './storageError'
import type { UpgradeStep } from './upgrade'

/** A stored draft as it was loaded. */
export interface LoadedDraft {
  draft: Draft
  head: DraftHead
  /** How many rows its sections have; a section without a row is as in a new draft. */
  parts: number
}

/** Returns undefined for a template that this program does not know: it is of a newer one. */
export type TemplateOf = (id: string) => Template | undefined

/** A draft from its rows. Throws a StorageError `newer` or `broken`. */
export function loadedDraft(
  row: unknown,
  rows: readonly unknown[],
  templateOf: TemplateOf,
  steps?: readonly UpgradeStep[],
): LoadedDraft {
  const head = parseHead(row, steps)
  const template = templateOf(head.template)
  if (!template) throw new StorageError('newer', `template ${head.template}`)
  return { draft: parseDraft({ ...head, rows }, template, steps), head, parts: rows.length }
}
