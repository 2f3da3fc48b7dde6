import * as v from 'valibot'
import { jsonOf, localNotes, notesUnder } from '../local/localNotes'

/*
 * The manifest notes in localStorage which drafts are in the database. By it a database that was emptied or set back is
 * told from a new one, and a draft that was erased on purpose from one that was lost.
 */

const PREFIX = 'nianbao-known:'

const known = v.object({
  rev: v.number(),
  /** How many section rows it has. */
  parts: v.number(),
  title: v.string(),
  updated: v.number(),
  /** As in its head; null while it is in the report list. */
  deleted: v.nullable(v.number()),
  /** The revision of its replica, 0 when there is none. */
  copied: v.optional(v.number(), 0),
  /** True for a draft that was erased, by hand or after thirty days in the bin. */
  erased: v.optional(v.boolean(), false),
})

/** The manifest's entry of a draft. */
export type Known = v.InferOutput<typeof known>

/** Entries that this window has read or written: if they are cleared while it is open, it can still name the drafts. */
const seen = new Map<string, Known>()

/** All entries, by draft id. */
export function manifest(): Map<string, Known> {
  return new Map([...notesUnder(PREFIX)].flatMap(([id, text]) => entryOf(id, text)))
}

/** Parsed entries, by id and text: a thousand may be needed whenever the report list is read. */
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

/**
 * Writes again the entries that were cleared since this window saw them; `copied` is 0, for replicas may be gone too.
 */
export function noteAgain(): void {
  for (const [id, entry] of seen) if (knownOf(id) === null) write(id, { ...entry, copied: 0 })
}

/** The entry of a draft; null when there is none or it does not parse. */
export function knownOf(id: string): Known | null {
  const text = localNotes()?.getItem(PREFIX + id) ?? null
  return text === null ? null : (entryOf(id, text)[0]?.[1] ?? null)
}

/**
 * Notes that a draft was stored. A lower revision than the noted one is ignored: the manifest is there to reveal such a
 * loss.
 */
export function noteKnown(
  id: string,
  now: Omit<Known, 'erased' | 'deleted' | 'copied'> & Partial<Pick<Known, 'deleted' | 'copied'>>,
): void {
  const before = knownOf(id)
  if (before && before.rev > now.rev) return
  write(id, { deleted: null, copied: before?.copied ?? 0, ...now, erased: false })
}

/**
 * Changes parts of an entry, which is made if there is none: the draft was moved to the bin or put back, for instance.
 */
export function noteFate(
  id: string,
  fate: Partial<Pick<Known, 'deleted' | 'erased' | 'rev' | 'parts'>>,
): void {
  const before = knownOf(id)
  const blank: Known = { rev: 0, parts: 0, title: '', updated: 0, deleted: null, copied: 0, erased: false }
  write(id, { ...(before ?? blank), ...fate })
}

/** Notes that a draft was erased for good; its title is removed from the entry. */
export function noteGone(id: string): void {
  const before = knownOf(id)
  const { rev, parts, updated, deleted } = before ?? { rev: 0, parts: 0, updated: 0, deleted: null }
  write(id, { rev, parts, title: '', updated, deleted, copied: 0, erased: true })
}

/** Removes the entry of a draft. */
export function forgetKnown(id: string): void {
  seen.delete(id)
  localNotes()?.removeItem(PREFIX + id)
}

function write(id: string, entry: Known): void {
  seen.set(id, entry)
  try {
    localNotes()?.setItem(PREFIX + id, JSON.stringify(entry))
  } catch (cause) {
    // no room: then the replicas themselves tell which drafts there were
    if (!(cause instanceof DOMException)) throw cause
  }
}

// fills `seen` with the entries that are there when this window is opened, and with those that other windows write
manifest()
if (typeof window !== 'undefined')
  window.addEventListener('storage', ({ key, newValue }) => {
    if (!key?.startsWith(PREFIX)) return
    const id = key.slice(PREFIX.length)
    if (newValue === null) seen.delete(id)
    else entryOf(id, newValue)
  })
