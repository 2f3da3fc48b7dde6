import * as v from 'valibot'
import { jsonOf } from '../local/localNotes'
import type { VersionRow } from './namedVersions'

/**
 * A whole draft beside the database: its rows as they are stored, of whatever schema. `turn` counts the copies of a
 * draft and tells the newer of two slots, for a draft may change without a new revision.
 */
export interface DraftCopy {
  id: string
  rev: number
  turn: number
  head: Readonly<Record<string, unknown>>
  rows: readonly Readonly<Record<string, unknown>>[]
  /** Earlier forms to which the official gave a name; absent where they are not known. */
  forms?: readonly VersionRow[]
  /** All that are stored, named or not, by {@link versionKey}; of a copy that is just made alone. */
  storedForms?: ReadonlySet<string>
}

/** A form as a stored one and a copied one are known for the same. */
export const versionKey = ({ number, at }: Readonly<Record<string, unknown>>): string =>
  `${String(number)} ${String(at)}`

const row = v.looseObject({ draft: v.string(), section: v.string() })
const body = v.object({
  turn: v.number(),
  head: v.looseObject({ id: v.string(), rev: v.number() }),
  rows: v.array(row),
  forms: v.optional(v.array(v.looseObject({ draft: v.string(), number: v.number() }))),
})

/** The copy as a text that can tell whether it is whole: a line with length and checksum, then JSON. */
export function seal({ turn, head, rows, forms }: DraftCopy): string {
  const text = JSON.stringify({ turn, head, rows, forms })
  return `nianbao-copy 1 ${text.length} ${checksum(text)}\n${text}`
}

/** The copy in a text, null for one that is torn, changed or of another program. */
export function unseal(sealed: string | null): DraftCopy | null {
  const [, length, sum] = /^nianbao-copy 1 (\d+) ([\da-f]{8})\n/u.exec(sealed ?? '') ?? []
  if (sealed === null || length === undefined) return null
  const start = sealed.indexOf('\n') + 1
  // a slot keeps the end of a longer text that stood there before
  const text = sealed.slice(start, start + Number(length))
  if (text.length !== Number(length) || checksum(text) !== sum) return null
  const parsed = v.safeParse(body, jsonOf(text))
  if (!parsed.success) return null
  const { turn, head, rows, forms } = parsed.output
  if ([...rows, ...(forms ?? [])].some(({ draft }) => draft !== head.id)) return null
  return { id: head.id, rev: head.rev, turn, head, rows, ...(forms && { forms }) }
}

/** A copy of rows as they came from the database, null when they are none. */
export function copyOf(head: unknown, rows: readonly unknown[]): DraftCopy | null {
  const parsed = v.safeParse(body, { turn: 0, head, rows })
  if (!parsed.success) return null
  const { output } = parsed
  return { id: output.head.id, rev: output.head.rev, turn: 0, head: output.head, rows: output.rows }
}

/** A copy with named forms, where it does not know of any itself. */
export const withVersions = <Copy extends DraftCopy | null>(
  copy: Copy,
  forms: DraftCopy['forms'],
): Copy | DraftCopy => (copy && !copy.forms && forms ? { ...copy, forms } : copy)

/**
 * A copy that knows of named forms, with those of an earlier copy that were never in its database: that was emptied, and
 * has begun anew. One of which the name was taken away stands there without it, and does not return.
 */
export function withLostVersions(copy: DraftCopy, earlier: readonly VersionRow[] = []): DraftCopy {
  if (!copy.forms) return withVersions(copy, earlier)
  const lost = earlier.filter((form) => !copy.storedForms?.has(versionKey(form)))
  return lost.length ? { ...copy, forms: [...lost, ...copy.forms] } : copy
}

/** The newest of some copies. */
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

/** CRC-32 of the UTF-16 code units: crypto.subtle is absent on a plain http origin, and nobody forges these. */
function checksum(text: string): string {
  let sum = 0xffffffff
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    sum = (TABLE[(sum ^ unit) & 255] ?? 0) ^ (sum >>> 8)
    sum = (TABLE[(sum ^ (unit >>> 8)) & 255] ?? 0) ^ (sum >>> 8)
  }
  return ((sum ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0')
}
