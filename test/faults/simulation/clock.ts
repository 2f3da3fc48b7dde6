interface Due {
  at: number
  run: () => void
  owner: object
}

/** One clock for all windows, which only moves when told to. Milliseconds from 0. */
export function createClock() {
  let time = 0
  let due: Due[] = []
  const frozen = new Set<object>()
  return {
    now: () => time,
    set: (to: number) => void (time = to),
    after(owner: object, ms: number, run: () => void): Due {
      const entry = { at: time + Math.max(0, ms), run, owner }
      due.push(entry)
      return entry
    },
    cancel: (entry: unknown) => void (due = due.filter((one) => one !== entry)),
    /** What a frozen window has planned waits until it is thawed. */
    freeze: (owner: object) => void frozen.add(owner),
    thaw: (owner: object) => void frozen.delete(owner),
    /** Nothing that a window has planned happens any more. */
    forget: (owner: object) => void (due = due.filter((one) => one.owner !== owner)),
    /** The next that is due by `end`, taken out; the oldest first. */
    next(end: number): Due | undefined {
      let first: Due | undefined
      for (const entry of due)
        if (entry.at <= end && (!first || entry.at < first.at) && !frozen.has(entry.owner)) first = entry
      if (first) due = due.filter((one) => one !== first)
      return first
    },
  }
}

export type Clock = ReturnType<typeof createClock>
