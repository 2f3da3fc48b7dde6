import * as v from 'valibot'
import { jsonOf } from '../local/localNotes'
import type { VersionRow } from './namedVersions'

/**
 * A replica: the rows of a whole draft as they are stored, of whatever schema. `turn` counts the copies of a draft and
 * orders replicas of one revision, for moving a draft to the bin or naming a version raises no revision.
 */
export interface DraftCopy {
  id: string
  rev: number
  turn: number
  head: Readonly<Record<string, unknown>>
  rows: readonly Readonly<Record<string, unknown>>[]
  /** Named versions; absent where they are not known. An envelope has them under the key `forms`. */
  versions?: readonly VersionRow[]
  /** Keys ({@link versionKey}) of all stored versions, named or not; only in a replica just read from the database. */
  storedVersions?: ReadonlySet<string>
}

/** The key by which a stored version and a copied one are known to be the same. */
export const versionKey = ({ number, at }: Readonly<Record<string, unknown>>): string =>
  `${String(number)} ${String(at)}`

const row = v.looseObject({ draft: v.string(), section: v.string() })
const body = v.object({
  turn: v.number(),
  head: v.looseObject({ id: v.string(), rev: v.number() }),
  rows: v.array(row),
  forms: v.optional(v.array(v.looseObject({ draft: v.string(), number: v.number() }))),
})

/** The envelope of a replica: a line with length and checksum, then JSON. */
export function seal({ turn, head, rows, versions }: DraftCopy): string {
  const text = JSON.stringify({ turn, head, rows, forms: versions })
  return `nianbao-copy 1 ${text.length} ${checksum(text)}\n${text}`
}

/** The replica in an envelope; null for one that is cut off, altered, or of another format. */
export function unseal(sealed: string | null): DraftCopy | null {
  const [, length, sum] = /^nianbao-copy 1 (\d+) ([\da-f]{8})\n/u.exec(sealed ?? '') ?? []
  if (sealed === null || length === undefined) return null
  const start = sealed.indexOf('\n') + 1
  // an interrupted write may leave the end of an older, longer envelope after this one
  const text = sealed.slice(start, start + Number(length))
  if (text.length !== Number(length) || checksum(text) !== sum) return null
  const parsed = v.safeParse(body, jsonOf(text))
  if (!parsed.success) return null
  const { turn, head, rows, forms: versions } = parsed.output
  if ([...rows, ...(versions ?? [])].some(({ draft }) => draft !== head.id)) return null
  return { id: head.id, rev: head.rev, turn, head, rows, ...(versions && { versions }) }
}

/** A replica of rows as they came from the database; null when they are not a head and sections. */
export function copyOf(head: unknown, rows: readonly unknown[]): DraftCopy | null {
  const parsed = v.safeParse(body, { turn: 0, head, rows })
  if (!parsed.success) return null
  const { output } = parsed
  return { id: output.head.id, rev: output.head.rev, turn: 0, head: output.head, rows: output.rows }
}

/** The replica with `versions` as its named ones, if it does not know of any itself. */
export const withVersions = <Copy extends DraftCopy | null>(
  copy: Copy,
  versions: DraftCopy['versions'],
): Copy | DraftCopy => (copy && !copy.versions && versions ? { ...copy, versions } : copy)

/**
 * Adds to a replica the named versions of an `earlier` one that the database does not have: the database was
 * emptied and has begun anew. A version whose name was taken away is still stored without a name, and is not added.
 */
export function withLostVersions(copy: DraftCopy, earlier: readonly VersionRow[] = []): DraftCopy {
  if (!copy.versions) return withVersions(copy, earlier)
  const lost = earlier.filter((version) => !copy.storedVersions?.has(versionKey(version)))
  return lost.length ? { ...copy, versions: [...lost, ...copy.versions] } : copy
}

/** The replica with the highest revision, then the highest turn; null when there is none. */
export function newestOf(copies: readonly (DraftCopy | null)[]): DraftCopy | null {
  return copies.reduce(
    (best, copy) =>
      copy && (!best || copy.rev > best.rev || (copy.rev === best.rev && copy.turn > best.turn))
        ? copy
        : best,
    null,
  )
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  return sum
})

/**
 * CRC-32 of the UTF-16 code units. `crypto.subtle` is absent on a plain http origin; this need not withstand forgery.
 */
function checksum(text: string): string {
  let sum = 0xffffffff
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    sum = (TABLE[(sum ^ unit) & 255] ?? 0) ^ (sum >>> 8)
    sum = (TABLE[(sum ^ (unit >>> 8)) & 255] ?? 0) ^ (sum >>> 8)
  }
  return ((sum ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0')
}
