import { type DraftCopy, unseal } from './envelope'
import type { Slots } from './slots'

/*
 * A file that was just made is lost in a power cut, whatever was flushed into it: its name reaches the disk late. One that
 * has been there for a while keeps what is flushed. So some empty files are made when the program starts, and as long as
 * a draft's own slots are young, its copies are written into two of these as well.
 */

/** A file that has been there for a while. */
export interface SpareFile {
  read(): Promise<string | null>
  /** Writes over what stands there; resolves when it is on the disk. */
  write(text: string): Promise<void>
}

/** So long (ms) files are young; systems write names down within a minute. */
const YOUNG = 5 * 60_000

interface Held {
  file: SpareFile
  /** When the own slots of the draft in it were made, in milliseconds since 1970. */
  since: number
  /** What follows the first line. */
  text: string
  copy: DraftCopy | null
}

const NOTHING = { since: 0, text: '', copy: null }

/** The copy in a spare file, whosever it is; null where there is no whole one. */
function heldIn(text: string | null): Omit<Held, 'file'> {
  const [line = '', since] = /^nianbao-young (\d+)\n/u.exec(text ?? '') ?? []
  if (text === null || since === undefined) return NOTHING
  const rest = text.slice(line.length)
  const copy = unseal(rest)
  return copy ? { since: Number(since), text: rest, copy } : NOTHING
}

/** The sealed copy in a spare file, with the draft that it is of; null when there is none. */
export function copyInSpare(spare: string | null): { id: string; text: string } | null {
  const { copy, text } = heldIn(spare)
  return copy && { id: copy.id, text }
}

/**
 * The two spare files for a young draft; null for one that is young no more, and where others have them all. `made`: its
 * own slots were not there. Two windows may choose the same ones: one of two drafts then has only its own.
 */
export async function preallocatedSlots(
  id: string,
  files: readonly SpareFile[],
  made: boolean,
  now: number,
): Promise<Slots | null> {
  const held = await Promise.all(files.map(async (file) => ({ file, ...heldIn(await file.read()) })))
  // a clock may be set, in both directions
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
