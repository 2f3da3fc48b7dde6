import { jsonOf, localNotes } from './localNotes'

/*
 * Clocks are wrong at times: a year set wrongly, a battery that is empty. What is erased for good is erased by the clock of
 * an earlier start that a later one confirms, not by that of a single one.
 */

const KEY = 'nianbao-starts'
const DAY = 24 * 3600 * 1000
/** For so long (ms) a draft that was taken off the shelf can be put back. */
const DELETED_KEPT = 30 * DAY
/** A clock is believed once another start, so much later (ms), has it passed. */
const CONFIRMED = 7 * DAY
/** So many starts are remembered, one a day. */
const MOST = 40

/** Notes a start at a time (ms since 1970). What was noted later than that was a wrong clock's. */
export function noteStart(now: number): void {
  const before = startsUntil(now)
  const last = before.at(-1)
  if (last !== undefined && now - last < DAY && before.length === noted().length) return
  try {
    localNotes()?.setItem(KEY, JSON.stringify([...before, now].slice(-MOST)))
  } catch (cause) {
    // No room: then nothing is erased until there is.
    if (!(cause instanceof DOMException)) throw cause
  }
}

/** The latest time that has surely passed, -Infinity while none is known. `confirmed`: by a start so much later (ms). */
export const passedTime = (now: number, confirmed = CONFIRMED): number =>
  startsUntil(now).findLast((start) => start <= now - confirmed) ?? -Infinity

/** The same for what is given up in part, where the newest stays: a start on another day confirms it. */
export const passedDay = (now: number): number => passedTime(now, DAY)

/**
 * True for a draft whose thirty days are over at a time that has passed. They begin no earlier than what it was last
 * changed at, for the clock may have been behind when it was taken off the shelf.
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
