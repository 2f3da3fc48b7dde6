import { jsonOf, localNotes } from './localNotes'

/*
 * Clocks are wrong at times: a year is set wrongly, a battery is empty. So what is erased for good is erased by the
 * clock of an earlier start that a later start confirms, never by the clock of a single start.
 */

const KEY = 'nianbao-starts'
const DAY = 24 * 3600 * 1000
/** How long (ms) a draft in the bin can be put back. */
const DELETED_KEPT = 30 * DAY
/**
 * A noted start proves its time once another one was noted so much later (ms): the clock of a single start may be
 * wrong.
 */
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
    // no room in localStorage: without newer starts nothing in the bin becomes due for erasing
    if (!(cause instanceof DOMException)) throw cause
  }
}

/** The latest noted start at least `confirmed` ms before `now`, a time that has surely passed; -Infinity when none. */
export const passedTime = (now: number, confirmed = CONFIRMED): number =>
  startsUntil(now).findLast((start) => start <= now - confirmed) ?? -Infinity

/**
 * As {@link passedTime}, but confirmed by a start only one day later: enough for thinning out versions, of which the
 * newest always stay.
 */
export const passedDay = (now: number): number => passedTime(now, DAY)

/**
 * True when a draft's thirty days in the bin were over at `passed`, the result of {@link passedTime}. They are counted
 * from its removal or its last change, whichever is later: the clock may have been slow at the removal.
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
