import { contentOf } from '../names/contentWords'
import type { Usual } from '../names/overlap'
import type { DoubtfulRepeat, Placed } from '../recognised'
import { joinBestSteps, type Pair } from './bestPairs'
import { compareWords } from './reworded'

/** Most figures with which one is compared, and most that are known by two characters. */
const MOST_COMPARED = 8
const MOST_KNOWN = 40
/** A value that more figures have is not told apart by words. */
const MOST_SAID = 12
/** Two characters are said everywhere when so many figures have them, and such a part of all. */
const FEWEST_COMMON = 6
const PART_COMMON = 0.06

/** A name may have or not what its document's title has, or so many names and such a part of all. */
const FEWEST_OF_FIELD = 10
const PART_OF_FIELD = 0.08

const pairsIn = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
const isCounted = ({ kind }: Placed): boolean => /^(?:count|money|measure|rate|score)$/u.test(kind)

/**
 * Joins figures that are one by the words of their names: each with the one of another line that says most of what it says, where no
 * other of either line says as much. A figure a step.
 * @param figures in groups already, whose `group` is changed
 * @param title the document's, which says what all of it is about
 * @returns those that may be one
 */
export function* partnerSteps(
  figures: readonly Placed[],
  title: string,
): Generator<undefined, DoubtfulRepeat[]> {
  const often = new Map<string, number>()
  for (const one of figures) often.set(valueOf(one), (often.get(valueOf(one)) ?? 0) + 1)
  const counted = figures.filter(
    (one) => isCounted(one) && (one.blank || (often.get(valueOf(one)) ?? 0) <= MOST_SAID),
  )
  const names = new Map<Placed, string>()
  for (const one of counted) {
    yield
    names.set(one, nameOf(one))
  }
  const counts = countsIn([...names.values()])
  const among = (pair: string, least: number, part: number): boolean =>
    (counts.get(pair) ?? 0) >= Math.max(least, names.size * part)
  const usual: Usual = {
    isCommon: (pair) => among(pair, FEWEST_COMMON, PART_COMMON),
    isOfField: (pair) => title.includes(pair) || among(pair, FEWEST_OF_FIELD, PART_OF_FIELD),
  }
  const known = new Map<string, Placed[]>()
  const pairs: Pair[] = []
  for (const again of counted) {
    yield
    const keys = keysOf(again, names.get(again) ?? '')
    const shared = new Map<Placed, number>()
    for (const key of keys)
      for (const one of known.get(key) ?? []) shared.set(one, (shared.get(one) ?? 0) + 1)
    const likeliest = [...shared].sort((a, b) => b[1] - a[1]).slice(0, MOST_COMPARED)
    for (const [earlier] of likeliest) {
      if (earlier.nth === again.nth) continue
      const { sure, score } = compareWords(earlier, again, usual)
      if (sure !== null) pairs.push({ earlier, again, score, sure: sure === 'same' })
    }
    for (const key of keys) {
      const before = known.get(key) ?? []
      if (before.length < MOST_KNOWN) known.set(key, [...before, again])
    }
  }
  return yield* joinBestSteps(figures, pairs)
}

/** The words of a name. */
function nameOf(figure: Placed): string {
  const { lent, before, behind } = contentOf(figure)
  return `${lent}${before}${behind}`
}

/** A number is known by its value; a blank by every two characters of its name. */
const keysOf = (figure: Placed, name: string): string[] =>
  figure.blank ? [...new Set(pairsIn(name))].map((pair) => `${valueOf(figure)} ${pair}`) : [valueOf(figure)]
const valueOf = ({ kind, literal }: Placed): string => `${kind} ${literal}`

/** How many of the names have two characters. */
function countsIn(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of new Set(names))
    for (const pair of new Set(pairsIn(name))) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  return counts
}
