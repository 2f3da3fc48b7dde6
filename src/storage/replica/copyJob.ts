import { isSectionRow } from '../records/journalEntry'
import { readRows } from './readRows'
import { type DraftCopy, seal } from './envelope'
import { slotFiles } from './slotFiles'
import { type Kept, keepCopy, type Slots } from './slots'

/** What is to be copied: the draft as it is stored in the database `name`, or rows that could not be stored there. */
export interface CopyJob {
  name: string
  id: string
  /** What is known to have been stored: a copy of less is none. */
  rev: number
  parts: number
  /** In place of what is stored. */
  copy: DraftCopy | null
}

/** `absent`: nothing is stored; `broken`: not all that was. Neither changes a copy. */
export interface CopyAnswer {
  outcome: Kept | 'absent' | 'broken'
  /** True when it stands in a slot on the disk. */
  inFiles: boolean
  /** For localStorage; null when nothing is to be put there. */
  text: string | null
  copy: (Pick<DraftCopy, 'rev' | 'head'> & { parts: number }) | null
}

/** Characters; what is longer stands in the slots alone where there are any. */
const SMALL = 100_000

/** Copies one draft. `slotsOf` rejects where the browser has no place for slots. */
export async function doCopy(
  { name, id, rev, parts, copy: given }: CopyJob,
  factory: IDBFactory,
  slotsOf: (id: string) => Promise<readonly Slots[]> = slotFiles,
): Promise<CopyAnswer> {
  const nothing = { inFiles: false, text: null, copy: null }
  const copy = given ?? (await readRows(factory, name, id))
  if (!copy) return { outcome: 'absent', ...nothing }
  if (copy.rev < rev) return { outcome: 'older', ...nothing }
  if (copy.rows.length < parts || !copy.rows.every(isSectionRow)) return { outcome: 'broken', ...nothing }
  const known = { rev: copy.rev, head: copy.head, parts: copy.rows.length }
  const slots = await slotsOf(id).catch(() => null)
  const outcome = slots ? await keepCopy(copy, slots) : 'kept'
  if (outcome !== 'kept') return { outcome, ...nothing }
  // there is no room for forms in localStorage
  const { forms: _, ...bare } = copy
  const text = seal(bare)
  return {
    outcome,
    inFiles: slots !== null,
    text: slots && text.length > SMALL ? null : text,
    copy: known,
  }
}
