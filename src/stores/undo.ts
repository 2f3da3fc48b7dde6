import type { Draft } from '../report/draft/draft'

/** Changes of the same thing that follow each other within this time (ms) are one step. */
const TOGETHER = 800
/** A step gets no changes later than this (ms) after its first: one undo must not take back a whole paragraph. */
const LONGEST = 3000
/** How many steps are kept. */
const MOST = 500
/** In place of the last change when the next one has to be a step of its own. */
const NOTHING = { what: '', at: -Infinity, since: -Infinity }

/** A draft to go back or forward to. */
export interface Step {
  draft: Draft
  /** What was changed: a figure, a section's text. */
  what: string
}

/** The undo history of one report. */
export interface UndoHistory {
  /** Notes the draft before a change of `what`. `at`: when it was typed (ms), null for a step of its own. */
  record(before: Draft, what: string, at: number | null): void
  /** Makes the next change a step of its own; to be called when a field loses the focus. */
  seal(): void
  /** Returns the draft before the last step, null when there is none; `now` becomes the draft to redo. */
  undo(now: Draft): Step | null
  /** Returns the draft that was undone last, null when there is none. */
  redo(now: Draft): Step | null
  canUndo(): boolean
  canRedo(): boolean
}

/**
 * One history for figures and texts: a list of drafts, which share all unchanged parts. With a separate history in each
 * editor nothing would say which change came last.
 */
export function createUndo(): UndoHistory {
  const past: Step[] = []
  const future: Step[] = []
  let last = { ...NOTHING }

  const move = (from: Step[], to: Step[], now: Draft): Step | null => {
    const step = from.pop()
    if (!step) return null
    to.push({ draft: now, what: step.what })
    last = { ...NOTHING }
    return step
  }

  return {
    record(before, what, at) {
      const together =
        at !== null &&
        last.what === what &&
        // absolute: after the clock was set back, changes must not be joined for longer
        Math.abs(at - last.at) < TOGETHER &&
        Math.abs(at - last.since) < LONGEST &&
        past.length > 0
      last = { what, at: at ?? -Infinity, since: together ? last.since : (at ?? -Infinity) }
      future.length = 0
      if (together) return
      past.push({ draft: before, what })
      if (past.length > MOST) past.shift()
    },
    seal() {
      last = { ...NOTHING }
    },
    undo: (now) => move(past, future, now),
    redo: (now) => move(future, past, now),
    canUndo: () => past.length > 0,
    canRedo: () => future.length > 0,
  }
}
