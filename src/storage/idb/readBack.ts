import { type Draft, partsOf } from '../../report/draft/draft'
import { isSameJson } from '../../report/draft/isSameJson'
import { type Hold, sectionRows } from '../records/draftRows'
import type { FormParser, TemplateOf } from '../records/parse/formFor'
import { type LoadedDraft, loadedDraft } from '../records/loadedDraft'
import { schemaOf, type UpgradeStep } from '../records/upgrade'

/**
 * True when `loaded` has the content of `draft`, saved as `hold`, or a later revision. The saved draft is parsed the
 * same way before they are compared, so that only the stored content can make a difference.
 */
export function isAsMeant(
  loaded: LoadedDraft,
  draft: Draft,
  hold: Hold,
  templateOf: TemplateOf,
  parseForm: FormParser,
  steps: readonly UpgradeStep[],
): boolean {
  const { head } = loaded
  if (head.rev > hold.rev) return true
  if (head.rev < hold.rev || head.writer !== hold.writer) return false
  const rows = sectionRows(draft, partsOf(draft), head.rev, schemaOf(steps))
  const stored = { ...head, confirmed: draft.confirmed }
  const meant = loadedDraft(stored, rows, templateOf, parseForm, steps).draft
  return isSameJson(meant, loaded.draft)
}
