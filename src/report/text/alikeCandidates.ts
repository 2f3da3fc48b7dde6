/** Up to this many texts are all compared. */
const FEW = 30
/** Of more texts, at most this many are compared: those that share the most marks. */
const MOST_COMPARED = 12
/**
 * MinHash values ("marks") per text: two texts with nine characters in ten in common nearly always share at least one.
 */
const MARKS = 16
/** Length of the n-grams that are hashed. */
const GRAM = 3

const SEEDS = Array.from({ length: MARKS }, (_, i) => Math.imul(i + 1, 0x9e3779b1))

/** MinHash (Broder 1997): for each seed the least hash of the text's groups of three characters. */
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

/** The texts by mark, cached by set. */
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
 * The texts that one may be alike to. Of few texts all; of more only those that share marks with it, so that the work
 * for one text does not grow with their number.
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
