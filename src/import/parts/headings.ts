import type { Place, Section } from '../../report/template/template'
import { folded, similar, withoutNumber } from '../tables/wording'

const LONGEST = 45
const NUMBERED = /^([一二三四五六七八九十])\./u

/** A printed heading as lines are compared with it. */
interface Known {
  number: string | undefined
  words: string
}
const knownHeadings = new WeakMap<Section, Known>()

/** The heading of a part, folded once for all lines of all documents. */
function knownOf(section: Section): Known {
  let known = knownHeadings.get(section)
  if (!known) {
    const form = folded(section.heading)
    known = { number: NUMBERED.exec(form)?.[1], words: withoutNumber(form) }
    knownHeadings.set(section, known)
  }
  return known
}

/** The level-1 section that a line is the heading of, in about the form's words; null for any other line. */
export function headingOf(line: string, sections: readonly Section[]): Place | null {
  if (line.length > LONGEST || /[。；;，,：:]$/u.test(line)) return null
  const said = folded(line)
  if (said.startsWith('(')) return null
  const number = NUMBERED.exec(said)?.[1]
  const words = withoutNumber(said)
  let best: { place: Place; fit: number } | null = null
  for (const section of sections) {
    if (section.level !== 1) continue
    const known = knownOf(section)
    const inside = words.length > known.words.length && words.endsWith(known.words) ? 0.9 : 0
    const agrees = number !== undefined && number === known.number
    const fit = Math.max(similar(words, known.words), inside) + (agrees ? 0.2 : 0)
    const least = number === undefined ? 0.85 : 0.75
    if (fit >= least && fit > (best?.fit ?? 0)) best = { place: section.place, fit }
  }
  return best?.place ?? null
}
