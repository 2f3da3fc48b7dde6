import type { Database } from '../idb/database'
import { isRow, type StoredRow } from '../records/upgrade'

/** A named earlier form as it stands in a copy: the row as it is stored, its bytes as text. */
export type VersionRow = Readonly<Record<string, unknown>>

/** Characters that the forms of a draft may take in a copy; the oldest give way. */
const ROOM = 2_000_000

/**
 * The named forms among the stored ones of a draft; undefined where none is stored at all, named or not, for then they
 * may have been lost. Others are thinned out anyway, and go with the database.
 */
export function namedVersions(rows: readonly unknown[]): VersionRow[] | undefined {
  if (!rows.length) return undefined
  const forms: VersionRow[] = []
  let used = 0
  for (const row of [...rows].reverse()) {
    if (!isRow(row) || typeof row['name'] !== 'string' || !(row['packed'] instanceof Uint8Array)) continue
    const packed = textOf(row['packed'])
    if ((used += packed.length) > ROOM) break
    forms.unshift({ ...row, packed })
  }
  return forms
}

/** A form of a copy as it is stored, null for what is none. */
export function storedVersion(form: VersionRow): StoredRow | null {
  const { packed } = form
  if (typeof packed !== 'string') return null
  try {
    return { ...form, packed: Uint8Array.from(atob(packed), (char) => char.charCodeAt(0)) }
  } catch (cause) {
    if (cause instanceof DOMException) return null
    throw cause
  }
}

/**
 * Puts the named forms of a copy into a database that has none of the draft, only such as come by themselves; within a
 * transaction. Answers how many, null where the database has its own still.
 */
export async function restoreVersions(
  { snapshots }: Database,
  id: string,
  forms: readonly VersionRow[] = [],
): Promise<number | null> {
  const stored = (await snapshots.where('draft').equals(id).toArray()).filter(isRow)
  if (stored.some(({ name }) => typeof name === 'string')) return null
  if (!forms.length) return 0
  const rows = forms.map(storedVersion).filter((row) => row !== null)
  const before = Math.max(0, ...rows.map((one) => Number(one['number'])))
  // numbers order the forms, and what the database has begun anew came later
  await snapshots.where('draft').equals(id).delete()
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
