/** Draws that a seed repeats. */
export interface Draw {
  /** A whole number from 0 to n − 1. */
  below(n: number): number
  chance(probability: number): boolean
  one<T>(list: readonly T[]): T
}

/** Mulberry32. */
export function drawing(seed: number): Draw {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000
  }
  return {
    below: (n) => Math.floor(next() * n),
    chance: (probability) => next() < probability,
    one<T>(list: readonly T[]): T {
      const drawn = list[Math.floor(next() * list.length)]
      if (drawn === undefined) throw new RangeError('nothing to draw from')
      return drawn
    },
  }
}
