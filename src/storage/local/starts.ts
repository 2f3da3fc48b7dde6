import { jsonOf, localNotes } from './localNotes'

/*
 * Clocks are wrong at times: a year is set wrongly, a battery is empty. So what is erased for good is erased by the
 * clock of an earlier start that a later start confirms, never by the clock of a single start.
 */

const KEY = 'nianbao-starts'
const DAY = 24 * 3600 * 1000
/** How long (ms) a draft in the bin can be put back. */
const DELETED_KEPT = 30 * DAY
/** The time of a start is trusted once another start came so much later (ms). */
const CONFIRMED = 7 * DAY
/** How many starts are remembered, at most one a day. */
const MOST = 40

/** Notes a start at `now` (ms since 1970). Noted times that are later are dropped: they are of a wrong clock. */
export function noteStart(now: number): void {
  const before = startsUntil(now)
  const last = before.at(-1)
  if (last !== undefined && now - last < DAY && before.length === noted().length) return
  try {
    localNotes()?.setItem(KEY, JSON.stringify([...before, now].slice(-MOST)))
  } catch (cause) {
    // no room: then nothing is erased until there is
    if (!(cause instanceof DOMException)) throw cause
  }
}

/** The latest noted start at least `confirmed` ms before `now`, a time that has surely passed; -Infinity when none. */
export const passedTime = (now: number, confirmed = CONFIRMED): number =>
  startsUntil(now).findLast((start) => start <= now - confirmed) ?? -Infinity

/** The same, confirmed by a start one day later. For thinning out versions, of which the newest always stay. */
export const passedDay = (now: number): number => passedTime(now, DAY)

/**
 * True for a draft whose thirty days in the bin are over at `passed`, the result of {@link passedTime}. They begin no
 * earlier than its last change: the clock may have been slow when it was moved to the bin.
 */
export const isOverdue = (
  { deleted, updated }: { deleted: number | null; updated: number },
  passed: number,
): boolean => deleted !== null && Math.max(deleted, updated) < passed - DELETED_KEPT

const startsUntil = (now: number): number[] => noted().filter((start) => start <= now)

function noted(): number[] {
  const found = jsonOf(localNotes()?.getItem(KEY) ?? '')
  return Array.isArray(found) ? found.filter((start): start is number => Number.isFinite(start)) : []
}
