import { FORM, LAST_YEAR } from '../../report/draft/draft'
import { OWN_FORM } from '../../report/template/template'
import { isRow } from '../records/upgrade'
import { type DraftCopy, newestOf, seal, unseal, withLostVersions } from './envelope'

/** Two places for the replica of one draft, written in turn: the one that is not being written is intact. */
export interface Slots {
  read(): Promise<readonly [string | null, string | null]>
  write(slot: 0 | 1, text: string): Promise<void>
}

/** Sections of the form that a replica brings, null for one on a built-in form. */
function sectionsOfForm({ head, rows }: DraftCopy): ReadonlySet<unknown> | null {
  if (head['template'] !== OWN_FORM) return null
  const form = rows.find(({ section }) => section === FORM)?.['form']
  const sections = isRow(form) ? form['sections'] : null
  if (!Array.isArray(sections)) return null
  return new Set([FORM, LAST_YEAR, ...sections.map((one) => (isRow(one) ? one['place'] : null))])
}

/** True when a replica lacks a section that the one before has, and that its form still names. */
function isPoorer(copy: DraftCopy, before: DraftCopy): boolean {
  const names = new Set(copy.rows.map(({ section }) => section))
  const wanted = sectionsOfForm(copy)
  // the draft is on a built-in form again: sections of its former own form are not missed
  if (!wanted && before.head['template'] === OWN_FORM && copy.head['template'] !== OWN_FORM) return false
  return before.rows.some(({ section }) => !names.has(section) && (!wanted || wanted.has(section)))
}

/** What became of a copy. `older`: a slot has a newer revision. `poorer`: a slot has sections that the copy lacks. */
export type CopyOutcome = 'kept' | 'older' | 'poorer'

/**
 * Writes a replica into all pairs of slots, each time over the older of the two. Refuses when a slot has a newer
 * revision, or sections that the replica lacks, unless the replica is known to be `whole`: a section may have been
 * taken out of the form. Where the replica knows of no named versions, those in the slots are kept.
 */
export async function keepCopy(
  copy: DraftCopy,
  pairs: readonly Slots[],
  whole = false,
): Promise<CopyOutcome> {
  const found = await Promise.all(
    pairs.map(async (slots) => ({ slots, copies: (await slots.read()).map(unseal) })),
  )
  const newest = newestOf(found.flatMap(({ copies }) => copies))
  if (newest) {
    if (newest.rev > copy.rev) return 'older'
    if (!whole && isPoorer(copy, newest)) return 'poorer'
  }
  const text = seal({ ...withLostVersions(copy, newest?.versions), turn: (newest?.turn ?? 0) + 1 })
  for (const { slots, copies } of found) {
    const last = newestOf(copies)
    await slots.write(last && copies[0] === last ? 1 : 0, text)
  }
  return 'kept'
}
