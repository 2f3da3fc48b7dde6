import { contentOf } from './lines/contentWords'
import type { Placed } from './recognised'
import { compareWords } from './reworded'

/** Two figures that may be one. */
interface Pair {
  earlier: Placed
  again: Placed
  score: number
  sure: boolean
}

/** Most figures with which one is compared, and most that are known by two characters. */
const MOST_COMPARED = 40
const MOST_KNOWN = 40
/** Two characters are said everywhere when so many figures have them, and such a part of all. */
const FEWEST_COMMON = 6
const PART_COMMON = 0.06

const pairsIn = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
const isCounted = ({ kind }: Placed): boolean => /^(?:count|money|measure|rate|score)$/u.test(kind)

/**
 * Joins figures that are one by the words of their names: each with the one of another line that says most of what it says, where no
 * other of either line says as much. A figure a step.
 * @param figures in groups already, whose `group` is changed
 * @returns those that may be one
 */
export function* partnerSteps(
  figures: readonly Placed[],
): Generator<undefined, { first: string; again: string }[]> {
  const counted = figures.filter(isCounted)
  const names = new Map(counted.map((one) => [one, nameOf(one)]))
  const isCommon = commonIn([...names.values()])
  const known = new Map<string, Placed[]>()
  const pairs: Pair[] = []
  for (const again of counted) {
    yield
    const keys = keysOf(again, names.get(again) ?? '', isCommon)
    const shared = new Map<Placed, number>()
    for (const key of keys)
      for (const one of known.get(key) ?? []) shared.set(one, (shared.get(one) ?? 0) + 1)
    const likeliest = [...shared].sort((a, b) => b[1] - a[1]).slice(0, MOST_COMPARED)
    for (const [earlier] of likeliest) {
      if (earlier.nth === again.nth) continue
      const { sure, score } = compareWords(earlier, again, isCommon)
      if (sure !== null) pairs.push({ earlier, again, score, sure: sure === 'same' })
    }
    for (const key of keys) {
      const before = known.get(key) ?? []
      if (before.length < MOST_KNOWN) known.set(key, [...before, again])
    }
  }
  return joinBest(figures, pairs)
}

/** The words of a name. */
function nameOf(figure: Placed): string {
  const { lent, before, behind } = contentOf(figure)
  return `${lent}${before}${behind}`
}

/** A number is known by its value; a blank by every two characters of its name. */
function keysOf(figure: Placed, name: string, isCommon: (pair: string) => boolean): string[] {
  if (!figure.blank) return [`${figure.kind} ${figure.literal}`]
  const pairs = pairsIn(name)
  const telling = pairs.filter((pair) => !isCommon(pair))
  return [...new Set(telling.length > 0 ? telling : pairs)].map(
    (pair) => `${figure.kind} ${figure.literal} ${pair}`,
  )
}

/** Which two characters a great part of the names have. */
function commonIn(names: readonly string[]): (pair: string) => boolean {
  const counts = new Map<string, number>()
  for (const name of new Set(names))
    for (const pair of new Set(pairsIn(name))) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  const least = Math.max(FEWEST_COMMON, names.length * PART_COMMON)
  return (pair) => (counts.get(pair) ?? 0) >= least
}

/** Joins the pairs of which each is the other's best in its line, the surest first. */
function joinBest(figures: readonly Placed[], pairs: readonly Pair[]): { first: string; again: string }[] {
  const best = new Map<string, { score: number; groups: Set<string> }>()
  for (const { earlier, again, score } of pairs)
    for (const [mine, its] of [
      [earlier, again],
      [again, earlier],
    ] as const) {
      const key = `${mine.id} in ${its.nth}`
      const before = best.get(key)
      if (!before || before.score < score) best.set(key, { score, groups: new Set([its.group]) })
      else if (before.score === score) before.groups.add(its.group)
    }
  const isBest = (mine: Placed, its: Placed, score: number): boolean => {
    const found = best.get(`${mine.id} in ${its.nth}`)
    return found?.score === score && found.groups.size === 1
  }
  const groups = new Map<string, Placed[]>()
  for (const one of figures) groups.set(one.group, [...(groups.get(one.group) ?? []), one])
  const doubtful: { first: string; again: string }[] = []
  for (const { earlier, again, score, sure } of [...pairs].sort((a, b) => b.score - a.score)) {
    if (earlier.group === again.group) continue
    if (!isBest(earlier, again, score) || !isBest(again, earlier, score)) continue
    const [mine, its] = [groups.get(earlier.group) ?? [], groups.get(again.group) ?? []]
    const oneLine = mine.some(({ nth }) => its.some((one) => one.nth === nth))
    if (oneLine) continue
    if (!sure) {
      doubtful.push({ first: earlier.id, again: again.id })
      continue
    }
    const [kept, gone] = (mine[0]?.offset ?? 0) <= (its[0]?.offset ?? 0) ? [mine, its] : [its, mine]
    const group = kept[0]?.group ?? earlier.group
    groups.delete(again.group === group ? earlier.group : again.group)
    groups.set(
      group,
      [...kept, ...gone].sort((a, b) => a.offset - b.offset),
    )
    for (const one of gone) one.group = group
  }
  return doubtful
}
