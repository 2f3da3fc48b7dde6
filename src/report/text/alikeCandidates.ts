/** So many texts are compared one by one. */
const FEW = 30
/** Of more, only so many: those that share the most marks. */
const MOST_COMPARED = 12
/** Marks of a text: of two texts that have nine characters in ten in common nearly always one or more are the same. */
const MARKS = 16
/** Characters that a mark is taken of. */
const GRAM = 3

const SEEDS = Array.from({ length: MARKS }, (_, i) => Math.imul(i + 1, 0x9e3779b1))

/** For each of several hashes the least one of a text's groups of three characters (Broder 1997). */
function marksOf(text: string): readonly string[] {
  const least = SEEDS.map(() => 0xffffffff)
  for (let at = 0; at + GRAM <= text.length; at += 1) {
    let hash = 0
    for (let i = 0; i < GRAM; i += 1) hash = Math.imul(hash ^ text.charCodeAt(at + i), 0x01000193)
    SEEDS.forEach((seed, i) => {
      const mixed = Math.imul(hash ^ (hash >>> 15) ^ seed, 0x85ebca6b)
      const value = (mixed ^ (mixed >>> 13)) >>> 0
      if (value < (least[i] ?? 0)) least[i] = value
    })
  }
  return least.map((value, i) => `${i} ${value}`)
}

const indexes = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, readonly string[]>>()

/** The texts by their marks. */
function indexOf(texts: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  let index = indexes.get(texts)
  if (!index) {
    const made = new Map<string, string[]>()
    for (const text of texts)
      for (const mark of marksOf(text)) {
        const having = made.get(mark)
        if (!having) made.set(mark, [text])
        else if (having.length < MOST_COMPARED) having.push(text)
      }
    indexes.set(texts, (index = made))
  }
  return index
}

/**
 * Those of many texts that one may be alike to, so that the work for one does not grow with their number: of few texts all, of
 * more the few that share marks with it.
 */
export function alikeCandidates(text: string, others: ReadonlySet<string>): Iterable<string> {
  if (others.size <= FEW) return others
  const index = indexOf(others)
  const shared = new Map<string, number>()
  for (const mark of marksOf(text))
    for (const other of index.get(mark) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
  return [...shared]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_COMPARED)
    .map(([other]) => other)
}
