import type { Database } from '../idb/database'
import { type DraftHead, parseHead } from '../records/draftHead'
import { type FoundEntry, parseEntry } from '../records/journalEntry'
import { forgetNotes, leftNotes } from '../local/leftNotes'
import {
  exceptLost,
  isLost,
  type Lost,
  lostIn,
  lostKeys,
  lostSections,
  readEachRow,
  sectionsOf,
} from '../idb/unreadableRows'
import { mayFollow } from '../idb/saveDraft'
import { knownOf } from '../replica/manifest'
import { StorageError } from '../records/storageError'
import type { UpgradeStep } from '../records/upgrade'

/**
 * Makes the saves that windows could not make before they were left. Where another window has stored the draft
 * meanwhile, the entry becomes a draft of its own beside it. Resolves with the titles of these. Entries that do not
 * parse stay in the journal, and so do those for which {@link merge} resolves with null.
 */
export async function mergeJournal(db: Database, steps: readonly UpgradeStep[]): Promise<string[]> {
  const notes = leftNotes()
  const taken = new Set<string>()
  const takeIn = async (lost: Lost): Promise<string[]> => {
    const titles: string[] = []
    taken.clear()
    const left = await readEachRow(db.journal, db.journal.toCollection(), lost)
    // lost rows can never be read again
    await db.journal.bulkDelete(await lostKeys(db.journal, lost))
    for (const row of [...left, ...notes.map((note) => note.row)]) {
      const entry = parseEntry(row)
      const outcome = entry && (await merge(db, steps, entry, lost))
      if (!entry || !outcome) continue
      if (outcome.kind === 'copied') titles.push(outcome.title)
      await db.journal.delete([entry.draft, entry.writer])
      taken.add(JSON.stringify(row))
    }
    return titles
  }
  const titles = await exceptLost(
    () => lostHere(db, notes),
    (lost) => db.transaction('rw', db.heads, db.sections, db.journal, () => takeIn(lost)),
  )
  forgetNotes(notes.filter(({ row }) => taken.has(JSON.stringify(row))).map(({ key }) => key))
  return titles
}

/** The lost rows of the journal and of the drafts that it is about. */
async function lostHere(db: Database, notes: readonly { row: unknown }[]): Promise<Lost> {
  const lost = await lostIn(db.journal)
  const rows = await readEachRow(db.journal, db.journal.toCollection(), lost)
  const ids = [...rows, ...notes.map(({ row }) => row)].flatMap((row) => parseEntry(row)?.draft ?? [])
  const sections = await Promise.all([...new Set(ids)].map((id) => lostSections(db, id)))
  return new Set([lost, ...sections].flatMap((one) => Array.from(one)))
}

type Outcome = { kind: 'applied' | 'late' } | { kind: 'copied'; title: string }

/** Null for an entry that has to stay: its draft is of a newer program or broken, or has to be brought back first. */
async function merge(
  db: Database,
  steps: readonly UpgradeStep[],
  { writer, base, of, head: found, ...entry }: FoundEntry,
  lost: Lost,
): Promise<Outcome | null> {
  const stored = await db.heads.get(entry.draft)
  const [head, before] = [readable(found, steps), stored === undefined ? null : readable(stored, steps)]
  if (!head || (stored !== undefined && !before)) return null
  // the database has lost the revision that the entry builds on: the replica has to be brought back before
  if ((knownOf(entry.draft)?.rev ?? 0) > (before?.rev ?? 0) && (before?.rev ?? 0) < base) return null
  if (before?.writer === writer && before.rev >= head.rev) return { kind: 'late' }
  const { created, deleted } = before ?? head
  if (before ? mayFollow(before, { rev: base, writer, of }, head.rev) : base === 0) {
    await db.sections.bulkPut(entry.sections)
    await db.heads.put({ ...head, created, deleted })
    return { kind: 'applied' }
  }
  // the id names the save, so that the same entry, found in localStorage and in IndexedDB, makes one draft
  const id = `${writer}-${head.rev}`
  if ((await db.heads.get(id)) !== undefined) return { kind: 'late' }
  const others = (await sectionsOf(db, entry.draft, lost)).filter((row) => !isLost(row))
  const rows = [...others, ...entry.sections]
  await db.sections.bulkPut(rows.map((row) => Object.assign({}, row, { draft: id })))
  await db.heads.add({ ...head, id, rev: 1, created: head.updated, deleted: null })
  return { kind: 'copied', title: head.title }
}

function readable(row: unknown, steps: readonly UpgradeStep[]): DraftHead | null {
  try {
    return parseHead(row, steps)
  } catch (cause) {
    if (cause instanceof StorageError) return null
    throw cause
  }
}
