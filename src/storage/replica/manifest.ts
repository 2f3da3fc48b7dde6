import * as v from 'valibot'
import { jsonOf, localNotes, notesUnder } from '../local/localNotes'

/*
 * Outside the database it is noted which drafts are in it. So a database that comes back empty or older is told from a
 * new one, and a draft that was erased on purpose from one that was lost.
 */

const PREFIX = 'nianbao-known:'

const known = v.object({
  rev: v.number(),
  /** How many section rows it has. */
  parts: v.number(),
  title: v.string(),
  updated: v.number(),
  /** As in its head; null while it stands on the shelf. */
  deleted: v.nullable(v.number()),
  /** The revision that the second copy has. */
  copied: v.optional(v.number(), 0),
  /** True for one that was erased, by hand or after its thirty days. */
  erased: v.optional(v.boolean(), false),
})

/** What is known of a draft that was stored. */
export type Known = v.InferOutput<typeof known>

/** What this window has read and written of it: what is cleared away while it is open can be told by name still. */
const seen = new Map<string, Known>()

/** All that are known, by id. */
export function manifest(): Map<string, Known> {
  return new Map([...notesUnder(PREFIX)].flatMap(([id, text]) => entryOf(id, text)))
}

/** By text, as read before: a thousand are looked at whenever the shelf is read. */
const read = new Map<string, Known | null>()

function entryOf(id: string, text: string): [string, Known][] {
  const key = `${id} ${text}`
  let entry = read.get(key)
  if (entry === undefined) {
    const parsed = v.safeParse(known, jsonOf(text))
    entry = parsed.success ? parsed.output : null
    if (read.size > 5000) read.clear()
    read.set(key, entry)
  }
  if (!entry) return []
  seen.set(id, entry)
  return [[id, entry]]
}

/** Notes again what was cleared away since this window has seen it. What is copied of it is not known then. */
export function noteAgain(): void {
  for (const [id, entry] of seen) if (knownOf(id) === null) write(id, { ...entry, copied: 0 })
}

export function knownOf(id: string): Known | null {
  const text = localNotes()?.getItem(PREFIX + id) ?? null
  return text === null ? null : (entryOf(id, text)[0]?.[1] ?? null)
}

/** Notes that a draft was stored. A revision never falls: one that does is what the trail is there to notice. */
export function noteKnown(
  id: string,
  now: Omit<Known, 'erased' | 'deleted' | 'copied'> & Partial<Pick<Known, 'deleted' | 'copied'>>,
): void {
  const before = knownOf(id)
  if (before && before.rev > now.rev) return
  write(id, { deleted: null, copied: before?.copied ?? 0, ...now, erased: false })
}

/** Notes what the official did with a draft as a whole. */
export function noteFate(
  id: string,
  fate: Partial<Pick<Known, 'deleted' | 'erased' | 'rev' | 'parts'>>,
): void {
  const before = knownOf(id)
  const blank: Known = { rev: 0, parts: 0, title: '', updated: 0, deleted: null, copied: 0, erased: false }
  write(id, { ...(before ?? blank), ...fate })
}

/** Notes that a draft was erased for good; nothing of what was written in it is noted any more. */
export function noteGone(id: string): void {
  const before = knownOf(id)
  const { rev, parts, updated, deleted } = before ?? { rev: 0, parts: 0, updated: 0, deleted: null }
  write(id, { rev, parts, title: '', updated, deleted, copied: 0, erased: true })
}

export function forgetKnown(id: string): void {
  seen.delete(id)
  localNotes()?.removeItem(PREFIX + id)
}

function write(id: string, entry: Known): void {
  seen.set(id, entry)
  try {
    localNotes()?.setItem(PREFIX + id, JSON.stringify(entry))
  } catch (cause) {
    // No room: then the copies themselves tell which drafts there were.
    if (!(cause instanceof DOMException)) throw cause
  }
}

// a new window has seen what was noted before it, and sees what others note
manifest()
if (typeof window !== 'undefined')
  window.addEventListener('storage', ({ key, newValue }) => {
    if (!key?.startsWith(PREFIX)) return
    const id = key.slice(PREFIX.length)
    if (newValue === null) seen.delete(id)
    else entryOf(id, newValue)
  })
