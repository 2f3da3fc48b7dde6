import { contentOf } from '../names/contentWords'
import { namePairs, numberedNames } from '../names/namePairs'
import { textOf, type Usual } from '../names/overlap'
import type { DoubtfulRepeat, Placed } from '../recognised'
import { joinBestSteps, type Pair } from './bestPairs'
import { compareWords, type NamedFigure } from './reworded'

/** Upper bound of candidates per figure. */
const MOST_COMPARED = 8
/** Upper bound of all comparisons, for a very long document; each figure is still compared with `LEAST_COMPARED`. */
const COMPARISONS = 20_000
const LEAST_COMPARED = 4
/** Most figures that are found by one key. */
const MOST_KNOWN = 40
/** Values that more figures have are not compared. */
const MOST_SAID = 12
/** A pair of characters is common if at least 6 figures and 6 % of all have it. */
const FEWEST_COMMON = 6
const PART_COMMON = 0.06

/** Pairs in the title, or in at least 10 names and 8 % of all, are optional when names are compared. */
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
  for (const one of figures)
    for (const key of [valueOf(one), placeKey(one)]) often.set(key, (often.get(key) ?? 0) + 1)
  const nameOf = numberedNames()
  const counted: NamedFigure[] = []
  for (const figure of figures) {
    yield
    if (isCounted(figure) && (figure.blank || (often.get(valueOf(figure)) ?? 0) <= MOST_SAID))
      counted.push({ figure, name: nameOf(contentOf(figure)) })
  }
  const counts = countsIn(counted)
  const among = (pair: string, least: number, part: number): boolean =>
    (counts.get(pair) ?? 0) >= Math.max(least, counted.length * part)
  const usual: Usual = {
    isCommon: (pair) => among(pair, FEWEST_COMMON, PART_COMMON),
    isOfField: (pair) => title.includes(pair) || among(pair, FEWEST_OF_FIELD, PART_OF_FIELD),
  }
  const pairOf = namePairs(usual)
  const most = Math.min(MOST_COMPARED, Math.max(LEAST_COMPARED, Math.floor(COMPARISONS / counted.length)))
  const known = new Map<string, NamedFigure[]>()
  const pairs: Pair[] = []
  for (const again of counted) {
    yield
    const keys = keysOf(again)
    for (const earlier of likeliest(known, keys, most)) {
      if (earlier.figure.nth === again.figure.nth) continue
      const { sure, score } = compareWords(
        earlier,
        again,
        pairOf,
        (often.get(placeKey(again.figure)) ?? 2) - 2,
      )
      if (sure !== null) pairs.push({ earlier: earlier.figure, again: again.figure, score, sure })
    }
    for (const key of keys) {
      const before = known.get(key)
      if (!before) known.set(key, [again])
      else if (before.length < MOST_KNOWN) before.push(again)
    }
  }
  return yield* joinBestSteps(figures, pairs)
}

/** A number is known by its value; a blank by every two characters of its name. */
const keysOf = ({ figure, name: { content } }: NamedFigure): string[] =>
  figure.blank
    ? [...new Set(pairsIn(textOf(content)))].map((pair) => `${valueOf(figure)} ${pair}`)
    : [valueOf(figure)]
const valueOf = ({ kind, literal }: Placed): string => `${kind} ${literal.trim()}`
const placeKey = (one: Placed): string => `${valueOf(one)} ${one.unit}`

/** The figures that are known by most of the keys. */
function likeliest(
  known: ReadonlyMap<string, readonly NamedFigure[]>,
  keys: readonly string[],
  most: number,
): readonly NamedFigure[] {
  const [only] = keys
  if (keys.length === 1 && only !== undefined) return (known.get(only) ?? []).slice(0, most)
  const shared = new Map<NamedFigure, number>()
  for (const key of keys) for (const one of known.get(key) ?? []) shared.set(one, (shared.get(one) ?? 0) + 1)
  return [...shared]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([one]) => one)
}

/** In how many of the names each pair of characters stands. */
function countsIn(figures: readonly NamedFigure[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of new Set(figures.map(({ name: { content } }) => textOf(content))))
    for (const pair of new Set(pairsIn(name))) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  return counts
}
