/** One line of the table: what was tried, what came of it, and whether the bar holds. */
export interface FaultRow {
  what: string
  result: string
  holds: boolean
  /** What helps to find the cause where it does not hold. */
  details?: readonly string[]
}

/** How much is tried, and from which seed. */
export interface Amount {
  /** 1 is what the table promises; a smaller share is a look. */
  share: number
  seed: number
  /** Of the served editor. */
  address: string
}

/** The promised number of trials, or the asked share of it, at least one. */
export const times = (promised: number, { share }: Amount): number =>
  Math.max(1, Math.round(promised * share))
