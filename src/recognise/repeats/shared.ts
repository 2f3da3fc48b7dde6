import { phraseBefore } from '../lines/labels'
import type { DoubtfulRepeat, Placed } from '../recognised'
import { areParallel } from './setting'

/** Most figures of one group that are compared with each other. */
const MOST_COMPARED = 6

/**
 * Parts what a summary and two sections side by side say in the same words: 清理占道经营xx处, and as much in each of two districts. Which of
 * the three are one is not told by their words, so that it is asked.
 * @param figures whose `group` is changed
 */
export function* sharedSteps(figures: readonly Placed[]): Generator<undefined, DoubtfulRepeat[]> {
  const groups = new Map<string, Placed[]>()
  for (const one of figures)
    if (/^(?:count|money|measure|rate)$/u.test(one.kind) && isOften(one))
      groups.set(one.group, [...(groups.get(one.group) ?? []), one].slice(0, MOST_COMPARED))
  const doubtful: DoubtfulRepeat[] = []
  for (const all of groups.values()) {
    yield
    const shared = all.filter((one) => all.some((other) => other !== one && areOfTwo(one, other)))
    for (const one of shared) {
      if (one.id !== one.group) doubtful.push({ first: one.group, again: one.id })
      one.group = one.id
    }
  }
  return doubtful
}

/** A blank, or a value that many figures have. */
const isOften = ({ blank, value }: Placed): boolean => blank || (value ?? 0) < 10
const areOfTwo = (one: Placed, other: Placed): boolean =>
  areParallel(one, other, `${phraseBefore(one.line, one.at)}${phraseBefore(other.line, other.at)}`)
