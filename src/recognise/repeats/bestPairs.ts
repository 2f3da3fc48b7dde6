import { contentOf } from '../names/contentWords'
import type { DoubtfulRepeat, Placed } from '../recognised'
import { isHardlyByChance } from './reworded'
import { areParallel } from './setting'

/** Two figures that may be one, the first of them earlier in the document. */
export interface Pair {
  earlier: Placed
  again: Placed
  /** How much their names have in common. */
  score: number
  /** `alone`: where neither may be another one too. */
  sure: 'same' | 'alone' | 'maybe'
}

/** Most partners of one figure that are compared with each other. */
const MOST_PARTNERS = 6
/** A figure that may be one of more others than this is not asked about. */
const MOST_ASKED = 6

/**
 * Joins the pairs of which each is the other's best in its line, the surest first. One that two sections side by side would both be is
 * joined with neither.
 * @param figures whose `group` is changed
 * @returns those that may be one
 */
export function* joinBestSteps(
  figures: readonly Placed[],
  pairs: readonly Pair[],
): Generator<undefined, DoubtfulRepeat[]> {
  const best = yield* bestSteps(pairs)
  const mutual = pairs.filter(
    ({ earlier, again, score }) => isBest(best, earlier, again, score) && isBest(best, again, earlier, score),
  )
  const unclear = yield* sharedSteps(mutual)
  const groups = new Map<string, Placed[]>()
  for (const one of figures) {
    const before = groups.get(one.group)
    if (before) before.push(one)
    else groups.set(one.group, [one])
  }
  const partners = new Map<Placed, Placed[]>()
  for (const { earlier, again } of pairs)
    for (const [one, other] of [
      [earlier, again],
      [again, earlier],
    ] as const) {
      const known = partners.get(one)
      if (known) known.push(other)
      else partners.set(one, [other])
    }
  const isOnly = (one: Placed, other: Placed): boolean =>
    (partners.get(one) ?? []).every(({ group }) => group === other.group || group === one.group)
  const doubtful: DoubtfulRepeat[] = []
  for (const pair of mutual.sort((a, b) => b.score - a.score)) {
    yield
    const { earlier, again } = pair
    const sure =
      pair.sure === 'same' || (pair.sure === 'alone' && isOnly(earlier, again) && isOnly(again, earlier))
    if (earlier.group === again.group) continue
    const [mine, its] = [groups.get(earlier.group) ?? [], groups.get(again.group) ?? []]
    if (mine.some(({ nth }) => its.some((one) => one.nth === nth))) continue
    if (sure && !unclear.has(pair)) join(groups, mine, its)
    else if ((partners.get(again)?.length ?? 0) <= MOST_ASKED)
      doubtful.push({ first: earlier.id, again: again.id })
  }
  return doubtful
}

/** Of a figure, by line: the best score of one there, and the groups that have it. */
type Best = ReadonlyMap<Placed, ReadonlyMap<number, { score: number; groups: ReadonlySet<string> }>>

function* bestSteps(pairs: readonly Pair[]): Generator<undefined, Best> {
  const best = new Map<Placed, Map<number, { score: number; groups: Set<string> }>>()
  const add = (mine: Placed, its: Placed, score: number): void => {
    const lines = best.get(mine) ?? new Map<number, { score: number; groups: Set<string> }>()
    best.set(mine, lines)
    const before = lines.get(its.nth)
    if (!before || before.score < score) lines.set(its.nth, { score, groups: new Set([its.group]) })
    else if (before.score === score) before.groups.add(its.group)
  }
  for (const { earlier, again, score } of pairs) {
    yield
    add(earlier, again, score)
    add(again, earlier, score)
  }
  return best
}

function isBest(best: Best, mine: Placed, its: Placed, score: number): boolean {
  const found = best.get(mine)?.get(its.nth)
  return found?.score === score && found.groups.size === 1
}

/** 清理占道经营xx处 of a summary, where two districts have cleared some each. */
function* sharedSteps(pairs: readonly Pair[]): Generator<undefined, ReadonlySet<Pair>> {
  const partners = new Map<Placed, { pair: Pair; its: Placed }[]>()
  for (const pair of pairs) {
    if (pair.sure === 'maybe' || isHardlyByChance(pair.again)) continue
    for (const [mine, its] of [
      [pair.earlier, pair.again],
      [pair.again, pair.earlier],
    ] as const)
      partners.set(mine, [...(partners.get(mine) ?? []), { pair, its }].slice(-MOST_PARTNERS))
  }
  const unclear = new Set<Pair>()
  for (const all of partners.values()) {
    yield
    for (const [i, one] of all.entries())
      for (const other of all.slice(i + 1)) {
        const said = `${contentOf(one.its).said}${contentOf(other.its).said}`
        if (one.its.group !== other.its.group && areParallel(one.its, other.its, said))
          for (const { pair } of [one, other]) unclear.add(pair)
      }
  }
  return unclear
}

/** Makes one group of two, with the id of the first figure's. */
function join(groups: Map<string, Placed[]>, mine: Placed[], its: Placed[]): void {
  const [kept, gone] = (mine[0]?.offset ?? 0) <= (its[0]?.offset ?? 0) ? [mine, its] : [its, mine]
  const [group, other] = [kept[0]?.group, gone[0]?.group]
  if (group === undefined || other === undefined) return
  groups.delete(other)
  groups.set(group, [...kept, ...gone])
  for (const one of gone) one.group = group
}
