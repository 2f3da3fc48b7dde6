import type { Collection, Table } from 'dexie'
import type { Database } from './database'
import { isOfRow } from '../records/storageError'
import { isRow } from '../records/upgrade'

/*
 * Browsers keep a large row in a file of its own. When the file is gone, the key is still there, and a request for the
 * row, or for a range with it, fails and aborts the transaction, even if the error is caught. So it has to be known
 * beforehand which rows these are.
 */

/** Names (table and key) of the rows whose data are gone. */
export type Lost = ReadonlySet<string>
type Key = [string, string | number]
type Selection<Own extends Key> = Collection<unknown, Own>

const NONE: Lost = new Set()
const nameOf = (table: string, key: Key): string => JSON.stringify([table, ...key])

/** Runs `work`; if it fails because of rows that cannot be read, looks for these and runs it once more without them. */
export async function exceptLost<T>(
  lostOnes: () => Promise<Lost>,
  work: (lost: Lost) => PromiseLike<T>,
): Promise<T> {
  try {
    return await work(NONE)
  } catch (cause) {
    if (!isOfRow(cause)) throw cause
  }
  return work(await lostOnes())
}

/** The rows of a selection that cannot be read. To be called outside of transactions: each row is read in its own. */
export async function lostIn<Own extends Key>(
  table: Table<unknown, Own>,
  rows: Selection<Own> = table.toCollection(),
): Promise<Lost> {
  const names = (await rows.primaryKeys()).map(async (key) => {
    try {
      await table.get(key)
      return []
    } catch (cause) {
      if (!isOfRow(cause)) throw cause
      return [nameOf(table.name, key)]
    }
  })
  return new Set((await Promise.all(names)).flat())
}

/** All rows of a selection except the lost ones; `instead` returns what to put in place of a lost one. */
export function readEachRow<Own extends Key>(
  table: Table<unknown, Own>,
  rows: Selection<Own>,
  lost: Lost,
  instead: (key: Own) => unknown[] = () => [],
): Promise<unknown[]> {
  if (!lost.size) return rows.toArray()
  // Dexie's own promises, one after another: a native one that waits for no request would let the transaction end
  return rows.primaryKeys().then((keys) =>
    keys.reduce(
      (before, key) =>
        before.then((found) =>
          isLostKey(table.name, key, lost)
            ? [...found, ...instead(key)]
            : table.get(key).then((row) => [...found, row]),
        ),
      rows.count().then((): unknown[] => []),
    ),
  )
}

/** True for the key of a lost row of a table. */
export const isLostKey = (table: string, key: Key, lost: Lost): boolean => lost.has(nameOf(table, key))

/** The keys of a table's lost rows. */
export const lostKeys = async <Own extends Key>(table: Table<unknown, Own>, lost: Lost): Promise<Own[]> =>
  lost.size
    ? (await table.toCollection().primaryKeys()).filter((key) => isLostKey(table.name, key, lost))
    : []

const ofDraft = ({ sections }: Database, draft: string): Selection<[string, string]> =>
  sections.where('draft').equals(draft)

/** The lost section rows of a draft. To be called outside of transactions. */
export const lostSections = (db: Database, draft: string): Promise<Lost> =>
  lostIn(db.sections, ofDraft(db, draft))

/** The stored section rows of a draft, with a placeholder ({@link isLost}) for each lost one. */
export const sectionsOf = (db: Database, draft: string, lost = NONE): Promise<unknown[]> =>
  readEachRow(db.sections, ofDraft(db, draft), lost, ([, section]) => [{ draft, section, lost: true }])

/**
 * True for the placeholder of a stored row that cannot be read. A placeholder fails to parse; without it the section
 * would count as one that was never stored, and be loaded as in a new draft.
 */
export const isLost = (row: unknown): boolean => isRow(row) && row['lost'] === true
