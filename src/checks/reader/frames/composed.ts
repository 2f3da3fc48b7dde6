import { type Composition, compositions } from '../lexicon/compositions'
import type { Meaning, Stem } from '../lexicon/word'

/** A meaning, and where its words stand. `joined`: by 、 or 和 to the meaning before. */
export interface Said {
  means: Meaning
  stem?: Stem
  /** The words often mean something else. */
  unsure: boolean
  joined: boolean
  from: number
  to: number
}

/** Words that may stand between the parts of a composition. */
const BETWEEN = new Set<Meaning['is']>(['whole', 'how', 'also', 'anyone', 'period', 'requests', 'part'])

const isPart = ({ means, stem }: Said, part: Composition['parts'][number]): boolean =>
  part.some((one) => one === stem || one === means.is)

/**
 * The index behind the last part of a composition whose first part stands at `start`; null where it does not stand
 * there.
 */
function endOf(said: readonly Said[], start: number, { parts }: Composition): number | null {
  let at = start
  for (const [n, part] of parts.entries()) {
    if (n > 0)
      while (said[at] && BETWEEN.has(said[at]?.means.is ?? 'stem') && !matches(said[at], part)) at += 1
    if (!matches(said[at], part)) return null
    at += 1
  }
  return at
}

const matches = (item: Said | undefined, part: Composition['parts'][number]): boolean =>
  item !== undefined && isPart(item, part)

/** Replaces words that mean something only together by that meaning: 并未 … 保存, 提供 … 部分. */
export function composed(said: readonly Said[]): Said[] {
  const found: Said[] = []
  for (let at = 0; at < said.length;) {
    const first = said[at]
    if (!first) break
    const whole = compositions
      .map((one) => ({ one, end: endOf(said, at, one) }))
      .find(({ end }) => end !== null)
    if (!whole || whole.end === null) {
      // 未制作或者保存: the same again
      const last = found.at(-1)
      const again = first.joined && first.means.is === 'stem' && last?.stem === first.stem
      if (!again) found.push(first)
      at += 1
      continue
    }
    const last = said[whole.end - 1] ?? first
    found.push({
      means: whole.one.means,
      ...(last.stem && { stem: last.stem }),
      unsure: whole.one.unsure ?? false,
      joined: first.joined,
      from: first.from,
      to: last.to,
    })
    at = whole.end
  }
  return found
}
