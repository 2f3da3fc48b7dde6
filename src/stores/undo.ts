import type { Draft } from '../report/draft/draft'

/** Changes of one thing that follow each other within this time (ms) are taken back together. */
const TOGETHER = 800
/** But not longer than this after the first of them: nobody wants to lose a whole paragraph by one key. */
const LONGEST = 3000
const MOST = 500
/** No change that another could belong to. */
const NOTHING = { what: '', at: -Infinity, since: -Infinity }

/** A draft to go back (or forward) to. */
export interface Step {
  draft: Draft
  /** What was changed: a figure, a section's text. */
  what: string
}

export interface UndoHistory {
  /** Notes the draft as it was before a change of `what`, typed at a time in ms or (null) a step of its own. */
  record(before: Draft, what: string, at: number | null): void
  /** What comes next is a step of its own: the place that was written in is left. */
  seal(): void
  /** The draft before the last change, null when there is none. */
  undo(now: Draft): Step | null
  redo(now: Draft): Step | null
  canUndo(): boolean
  canRedo(): boolean
}

/**
 * One line of undo for figures and texts alike: a list of drafts, which share all that did not change. Two stacks of
 * different editors could not say which change came last.
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
        // a clock that was set back is no reason to take more back
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
