import { type DraftCopy, unseal } from './envelope'
import type { Slots } from './slots'

/*
 * A power cut takes a file that was just made, whatever was flushed into it: its directory entry reaches the disk late.
 * A file that has been there for a while keeps what is flushed. So some empty spare files are made when the program
 * starts, and as long as a draft's own slots are young, its replica is written into two of these as well.
 */

/** A file that was made when the program started. */
export interface SpareFile {
  read(): Promise<string | null>
  /** Overwrites the file; resolves when the text is on the disk. */
  write(text: string): Promise<void>
}

/** How long (ms) files count as young; operating systems write directory entries to the disk within a minute. */
const YOUNG = 5 * 60_000

interface Held {
  file: SpareFile
  /** When the own slots of the draft that is in this file were made, in milliseconds since 1970. */
  since: number
  /** The envelope, which follows the first line. */
  text: string
  copy: DraftCopy | null
}

const NOTHING = { since: 0, text: '', copy: null }

/** The replica in a spare file, of whatever draft; `copy` is null when there is no intact one. */
function heldIn(text: string | null): Omit<Held, 'file'> {
  const [line = '', since] = /^nianbao-young (\d+)\n/u.exec(text ?? '') ?? []
  if (text === null || since === undefined) return NOTHING
  const rest = text.slice(line.length)
  const copy = unseal(rest)
  return copy ? { since: Number(since), text: rest, copy } : NOTHING
}

/** The envelope in a spare file and the id of its draft; null when there is no intact one. */
export function copyInSpare(spare: string | null): { id: string; text: string } | null {
  const { copy, text } = heldIn(spare)
  return copy && { id: copy.id, text }
}

/**
 * The two spare files for a draft with young slots. Null when its slots are no longer young, and when other drafts have
 * all spare files. `made`: its own slots were made just now. Two windows may choose the same files; one of their two
 * drafts then has only its own slots.
 */
export async function preallocatedSlots(
  id: string,
  files: readonly SpareFile[],
  made: boolean,
  now: number,
): Promise<Slots | null> {
  const held = await Promise.all(files.map(async (file) => ({ file, ...heldIn(await file.read()) })))
  // absolute, for the clock may be set forward or back
  const isYoung = ({ since }: Held): boolean => Math.abs(now - since) < YOUNG
  const mine = held.filter(({ copy }) => copy?.id === id)
  const since = made ? now : Math.max(...mine.filter(isYoung).map((one) => one.since))
  if (since === -Infinity) return null
  const free = held.filter((one) => !mine.includes(one) && !isYoung(one)).sort((a, b) => a.since - b.since)
  const [first, second] = [...mine, ...free]
  if (!first || !second) return null
  const own = ({ copy, text }: Held): string | null => (copy?.id === id ? text : null)
  return {
    read: () => Promise.resolve([own(first), own(second)]),
    write: (slot, text) => (slot === 0 ? first : second).file.write(`nianbao-young ${since}\n${text}`),
  }
}
