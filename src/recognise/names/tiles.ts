/** A run of characters that two texts have in common. */
export interface Tile {
  one: number
  other: number
  length: number
}

const SHORTEST = 2

/**
 * The runs of two characters and more that two names have in common, the longest first, wherever they stand: 改造 and 危桥 of 改造危桥 and
 * 危桥改造. Takes time by the product of their lengths, so they are short.
 */
export function tilesOf(one: string, other: string): Tile[] {
  const tiles: Tile[] = []
  const taken = { one: new Set<number>(), other: new Set<number>() }
  for (let next = longest(one, other, taken); next; next = longest(one, other, taken)) {
    tiles.push(next)
    for (let i = 0; i < next.length; i += 1) {
      taken.one.add(next.one + i)
      taken.other.add(next.other + i)
    }
  }
  return tiles
}

/** The longest run of which no character is taken. */
function longest(
  one: string,
  other: string,
  taken: { one: ReadonlySet<number>; other: ReadonlySet<number> },
): Tile | null {
  let best: Tile | null = null
  let before: number[] = []
  for (let i = 0; i < one.length; i += 1) {
    const row: number[] = []
    for (let k = 0; k < other.length; k += 1) {
      const equal = one.charAt(i) === other.charAt(k) && !taken.one.has(i) && !taken.other.has(k)
      const length = equal ? (before[k - 1] ?? 0) + 1 : 0
      row.push(length)
      if (length >= SHORTEST && length > (best?.length ?? 0))
        best = { one: i - length + 1, other: k - length + 1, length }
    }
    before = row
  }
  return best
}

/** 集采 is short for 集中采购. */
export function isShortFor(short: string, long: string): boolean {
  if (short.length < SHORTEST || short.length >= long.length || short.charAt(0) !== long.charAt(0))
    return false
  let at = 0
  for (const character of long) if (character === short.charAt(at)) at += 1
  return at === short.length
}
