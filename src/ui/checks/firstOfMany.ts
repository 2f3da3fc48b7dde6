/** How many findings are drawn: more than anyone reads before mending some, and few enough that a key draws them in no time. */
export const MOST_DRAWN = 200

/** The first of a list that may be of any length, and how many more there are. */
export function firstOfMany<T>(all: readonly T[]): { first: readonly T[]; more: number } {
  return { first: all.slice(0, MOST_DRAWN), more: Math.max(0, all.length - MOST_DRAWN) }
}
