import { isSectionRow } from '../records/journalEntry'
import { readRows } from './readRows'
import { type DraftCopy, seal } from './envelope'
import { slotFiles } from './slotFiles'
import { type CopyOutcome, keepCopy, type Slots } from './slots'

/** What to copy: the draft as it is stored in the database `name`, or rows that could not be stored there. */
export interface CopyJob {
  name: string
  id: string
  /** Revision and number of section rows by the manifest. A stored draft with less than these is not copied. */
  rev: number
  parts: number
  /** The replica to write of a draft that cannot be stored; null to copy what is stored. */
  copy: DraftCopy | null
}

/** `absent`: the draft is not stored; `broken`: rows are missing or do not parse. Only `kept` changes the replica. */
export interface CopyAnswer {
  outcome: CopyOutcome | 'absent' | 'broken'
  /** True when the replica was written into the slots. */
  inFiles: boolean
  /** True when there are slots that could not be written now, as on a full disk: to be tried again. */
  behind: boolean
  /** The envelope for localStorage; null when none is to be put there. */
  text: string | null
  copy: (Pick<DraftCopy, 'rev' | 'head'> & { parts: number }) | null
}

/** Characters of an envelope; a longer one goes into the slots alone, where these can be written. */
const SMALL = 250_000

/** Writes the replica of one draft into the slots. `slotsOf` rejects where the browser has no file system for them. */
export async function doCopy(
  { name, id, rev, parts, copy: given }: CopyJob,
  factory: IDBFactory,
  slotsOf: (id: string) => Promise<readonly Slots[]> = slotFiles,
): Promise<CopyAnswer> {
  const nothing = { inFiles: false, behind: false, text: null, copy: null }
  const copy = given ?? (await readRows(factory, name, id))
  if (!copy) return { outcome: 'absent', ...nothing }
  if (copy.rev < rev) return { outcome: 'older', ...nothing }
  if (copy.rows.length < parts || !copy.rows.every(isSectionRow)) return { outcome: 'broken', ...nothing }
  const known = { rev: copy.rev, head: copy.head, parts: copy.rows.length }
  const written = await intoSlots(copy, slotsOf, given !== null)
  if (written === 'older' || written === 'poorer') return { outcome: written, ...nothing }
  const inFiles = written === 'kept'
  // there is no room for versions in localStorage
  const { versions: _, ...bare } = copy
  const text = seal(bare)
  return {
    outcome: 'kept',
    inFiles,
    behind: written === 'refused',
    text: inFiles && text.length > SMALL ? null : text,
    copy: known,
  }
}

/**
 * `none`: the browser has no file system for slots; `refused`: they could not be written. In both cases the replica
 * still goes into localStorage: a browser that evicts a site's data on a full disk erases slots and database together,
 * and only localStorage stays.
 */
async function intoSlots(
  copy: DraftCopy,
  slotsOf: (id: string) => Promise<readonly Slots[]>,
  whole: boolean,
): Promise<CopyOutcome | 'none' | 'refused'> {
  try {
    return await keepCopy(copy, await slotsOf(copy.id), whole)
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause
    return NO_SLOTS.has(cause.name) ? 'none' : 'refused'
  }
}

const NO_SLOTS: ReadonlySet<string> = new Set(['NotFoundError', 'SecurityError', 'NotAllowedError'])
