import { endOf, insideOf, isAdded } from './lists'
import { alike } from './neighbours'
import type { RecognisedBound } from './recognised'
import type { Placed } from './recognised'

/** How many figures before a part its whole is looked for. */
const FAR = 6
const AMONG = /其中[，,：:]?(?![^，,。；;：:]{0,6}[，,。；;])/u

const between = (one: Placed, other: Placed): string => one.line.slice(endOf(one), other.at)

/**
 * Bounds `part ≤ whole` where the parts named do not add up to a whole: 办结50件，其中按期办结48件. Takes the first figure after
 * 其中 and those that 、 joins to it, unless the document's own numbers contradict. One figure a step.
 */
export function* boundSteps(figures: readonly Placed[]): Generator<undefined, RecognisedBound[]> {
  const bounds: RecognisedBound[] = []
  for (const [i, first] of figures.entries()) {
    yield
    const last = figures[i - 1]
    if (!last || last.nth !== first.nth || !isAdded(first) || !AMONG.test(between(last, first))) continue
    const whole = figures
      .slice(Math.max(0, i - FAR), i)
      .findLast((one) => one.nth === first.nth && isAdded(one) && alike(one, first))
    // 办结50件。其中…: the whole may stand one sentence before, not further
    if (!whole || whole.group === first.group || between(whole, first).split(/[。！？]/u).length > 2) continue
    for (const part of joinedTo(first, insideOf(figures, i)))
      if (isAdded(part) && alike(part, first) && part.group !== whole.group && isWithin(part, whole))
        bounds.push({ part: part.id, whole: whole.id })
  }
  return bounds
}

/** The first figure of a list, and the next ones as long as only 、 parts them. */
function joinedTo(first: Placed, inside: readonly Placed[]): Placed[] {
  const parts = [first]
  for (const one of inside.slice(inside.indexOf(first) + 1)) {
    const before = parts.at(-1) ?? first
    if (!/^[^，,。；;、（()）]{0,6}、[^，,。；;、]*$/u.test(between(before, one))) break
    parts.push(one)
  }
  return parts
}

const isWithin = ({ value }: Placed, whole: Placed): boolean =>
  value === null || whole.value === null || value <= whole.value
