import type { Database } from '../idb/database'
import { isLostKey, type Lost, lostIn, readEachRow } from '../idb/unreadableRows'
import { isRow, type StoredRow } from '../records/upgrade'

/** A named version in a replica: its stored row, with `packed` as base64. */
export type VersionRow = Readonly<Record<string, unknown>>

/** Most characters of the versions in one replica; the oldest are left out. */
const ROOM = 2_000_000

/**
 * The named ones among the stored versions of a draft. Undefined when no version is stored at all, named or not, for
 * then they may have been lost. Unnamed versions are not copied: they are thinned out anyway.
 */
export function namedVersions(rows: readonly unknown[]): VersionRow[] | undefined {
  if (!rows.length) return undefined
  const versions: VersionRow[] = []
  let used = 0
  for (const row of [...rows].reverse()) {
    if (!isRow(row) || typeof row['name'] !== 'string' || !(row['packed'] instanceof Uint8Array)) continue
    const packed = textOf(row['packed'])
    if ((used += packed.length) > ROOM) break
    versions.unshift({ ...row, packed })
  }
  return versions
}

/** The row to store for a version of a replica; null when it is not base64. */
export function storedVersion(version: VersionRow): StoredRow | null {
  const { packed } = version
  if (typeof packed !== 'string') return null
  try {
    return { ...version, packed: Uint8Array.from(atob(packed), (char) => char.charCodeAt(0)) }
  } catch (cause) {
    if (cause instanceof DOMException) return null
    throw cause
  }
}

const ofDraft = ({ snapshots }: Database, id: string) => snapshots.where('draft').equals(id)

/** The lost version rows of a draft. To be called outside of transactions. */
export const lostVersions = (db: Database, id: string): Promise<Lost> => lostIn(db.snapshots, ofDraft(db, id))

/**
 * Puts the named versions of a replica into a database that has none of the draft; where it still has named ones, only
 * those whose rows are lost. To be called within a transaction. Resolves with how many, or null when the database still
 * has named ones.
 */
export async function restoreVersions(
  db: Database,
  id: string,
  { versions = [], lost }: { versions: readonly VersionRow[] | undefined; lost: Lost },
): Promise<number | null> {
  const { snapshots } = db
  const stored = (await readEachRow(snapshots, ofDraft(db, id), lost)).filter(isRow)
  const rows = versions.map(storedVersion).filter((row) => row !== null)
  if (stored.some(({ name }) => typeof name === 'string')) {
    await snapshots.bulkPut(rows.filter(({ number }) => isLostKey('snapshots', [id, Number(number)], lost)))
    return null
  }
  if (!rows.length) return 0
  const before = Math.max(0, ...rows.map((one) => Number(one['number'])))
  // numbers order the versions: those that were kept since the loss came later, and get numbers after the restored
  // ones
  await ofDraft(db, id).delete()
  await snapshots.bulkPut(
    stored.map((one) => Object.assign({}, one, { number: Number(one['number']) + before })),
  )
  await snapshots.bulkPut(rows)
  return rows.length
}

function textOf(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}
