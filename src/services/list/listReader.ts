import { type ShelfRows, withRow } from '../../storage/idb/listShelf'
import { StorageError } from '../../storage/records/storageError'
import { drafts } from '../repository/drafts'
import type { ShelfChange } from '../repository/listChannel'
import { type RescuedRows, rescuedRows } from './rescuedRows'

/**
 * Reads the rows of the report list: only the drafts known to have changed, or else all.
 * @param show called after each read with all rows
 * @param all called before `show` when all rows were read; says why the database could not be read, if so
 */
export function createListReader(show: (rows: ShelfRows) => void, all: (rows: RescuedRows) => void) {
  let reading: Promise<void> | null = null
  let again = false
  /** The rows that were read last. */
  let rows: ShelfRows = { standing: [], removed: [] }
  /** Ids of the drafts that changed since `rows` was read; while `stale` is true, any draft may have changed. */
  const changed = new Set<string>()
  let stale = true

  async function read(): Promise<void> {
    do {
      again = false
      const some = stale ? null : [...changed]
      changed.clear()
      stale = false
      rows = (some && (await someAnew(some))) ?? (await allAnew())
      show(rows)
    } while (again)
  }

  /** Reads single drafts again. Null when all have to be read: a draft is missing, or the database cannot be read. */
  async function someAnew(ids: readonly string[]): Promise<ShelfRows | null> {
    let next = rows
    try {
      for (const id of ids) {
        const found = await drafts.row(id)
        if (found.standing.length + found.removed.length === 0) return null
        next = withRow(next, id, found)
      }
      return next
    } catch (cause) {
      if (!(cause instanceof StorageError)) throw cause
      return null
    }
  }

  async function allAnew(): Promise<ShelfRows> {
    const found = await rescuedRows()
    all(found)
    stale ||= found.shut !== null
    return found
  }

  return {
    /** Reads again what may have changed; all calls during a read together cause one more read. */
    refresh(what: ShelfChange = { kind: 'any' }): Promise<void> {
      if (what.kind === 'any') stale = true
      else if (what.kind === 'draft') changed.add(what.id)
      again = reading !== null
      reading ??= read().finally(() => (reading = null))
      return reading
    },
  }
}
