import { isSectionRow } from '../records/journalEntry'
import { readRows } from './readRows'
import { type DraftCopy, seal } from './envelope'
import { slotFiles } from './slotFiles'
import { type CopyOutcome, keepCopy, type Slots } from './slots'

/** What to copy: the draft as it is stored in the database `name`, or rows that could not be stored there. */
export interface CopyJob {
  name: string
  id: string
  /** The revision and number of section rows in the manifest: less than that is not copied. */
  rev: number
  parts: number
  /** To be written in place of what is stored. */
  copy: DraftCopy | null
}

/** `absent`: the draft is not stored; `broken`: rows are missing or do not parse. Only `kept` changes the replica. */
export interface CopyAnswer {
  outcome: CopyOutcome | 'absent' | 'broken'
  /** True when the replica was written into the slots. */
  inFiles: boolean
  /** The envelope for localStorage; null when none is to be put there. */
  text: string | null
  copy: (Pick<DraftCopy, 'rev' | 'head'> & { parts: number }) | null
}

/** Characters of an envelope; a longer one goes into the slots alone, where there are any. */
const SMALL = 100_000

/** Writes the replica of one draft into the slots. `slotsOf` rejects where the browser has no file system for them. */
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
  // there is no room for versions in localStorage
  const { forms: _, ...bare } = copy
  const text = seal(bare)
  return {
    outcome,
    inFiles: slots !== null,
    text: slots && text.length > SMALL ? null : text,
    copy: known,
  }
}
