import type { Draft } from '../report/draft'

/** Changes of one thing that follow each other within this time (ms) are taken back together. */
const TOGETHER = 800
const MOST = 500

interface Step {
  draft: Draft
  /** What was changed: a figure, a section's text. */
  what: string
}

/** A draft to go back (or forward) to, and what differs there. */
export type Change = Step

export interface History {
  /** Notes the draft as it was before a change of `what`, typed at a time in ms or (null) a step of its own. */
  record(before: Draft, what: string, at: number | null): void
  /** The draft before the last change, null when there is none. */
  undo(now: Draft): Change | null
  redo(now: Draft): Change | null
  canUndo(): boolean
  canRedo(): boolean
}

/**
 * One line of undo for figures and texts alike: a list of drafts, which share all that did not change. Two stacks of
 * different editors could not say which change came last.
 */
export function createHistory(): History {
  const past: Step[] = []
  const future: Step[] = []
  let last = { what: '', at: -Infinity }

  const move = (from: Step[], to: Step[], now: Draft): Change | null => {
    const step = from.pop()
    if (!step) return null
    to.push({ draft: now, what: step.what })
    last = { what: '', at: -Infinity }
    return step
  }

  return {
    record(before, what, at) {
      const together = at !== null && last.what === what && at - last.at < TOGETHER && past.length > 0
      last = { what, at: at ?? -Infinity }
      future.length = 0
      if (together) return
      past.push({ draft: before, what })
      if (past.length > MOST) past.shift()
    },
    undo: (now) => move(past, future, now),
    redo: (now) => move(future, past, now),
    canUndo: () => past.length > 0,
    canRedo: () => future.length > 0,
  }
}
