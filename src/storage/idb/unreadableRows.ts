import type { Collection, Table } from 'dexie'
import type { Database } from './database'
import { isOfRow } from '../records/storageError'
import { isRow } from '../records/upgrade'

/*
 * A large row lies in a file of its own. Where that is gone its key is there still, and asking for its data fails: alone or
 * among others, and with it the transaction, whoever catches the error. So it has to be known which they are before.
 */

/** Rows of which a browser says that their data are gone, by table and key. */
export type Lost = ReadonlySet<string>
type Key = [string, string | number]
type Selection<Own extends Key> = Collection<unknown, Own>

const NONE: Lost = new Set()
const nameOf = (table: string, key: Key): string => JSON.stringify([table, ...key])

/** Does the work, and does it once more without the rows that cannot be read when it fails for them. */
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

/** The rows of a selection that cannot be read. To be asked for outside of transactions: each row takes one of its own. */
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

/** All rows of a selection but the lost; `instead` stands in place of these. */
export async function readEachRow<Own extends Key>(
  table: Table<unknown, Own>,
  rows: Selection<Own>,
  lost: Lost,
  instead: (key: Own) => unknown[] = () => [],
): Promise<unknown[]> {
  if (!lost.size) return rows.toArray()
  const each = (await rows.primaryKeys()).map(async (key) =>
    lost.has(nameOf(table.name, key)) ? instead(key) : [await table.get(key)],
  )
  return (await Promise.all(each)).flat()
}

/** The keys of a table's rows that are lost. */
export const lostKeys = async <Own extends Key>(table: Table<unknown, Own>, lost: Lost): Promise<Own[]> =>
  lost.size
    ? (await table.toCollection().primaryKeys()).filter((key) => lost.has(nameOf(table.name, key)))
    : []

const ofDraft = ({ sections }: Database, draft: string): Selection<[string, string]> =>
  sections.where('draft').equals(draft)

export const lostSections = (db: Database, draft: string): Promise<Lost> =>
  lostIn(db.sections, ofDraft(db, draft))

/** The sections of a draft as they are stored, with a row that {@link isLost} for each of the lost. */
export const sectionsOf = (db: Database, draft: string, lost = NONE): Promise<unknown[]> =>
  readEachRow(db.sections, ofDraft(db, draft), lost, ([, section]) => [{ draft, section, lost: true }])

/**
 * True for what stands in place of a row that is there and cannot be read. It parses as nothing, and so is not taken for
 * one that is not there.
 */
export const isLost = (row: unknown): boolean => isRow(row) && row['lost'] === true
