import type { Place, Section } from '../../report/template/template'
import { folded, similar, withoutNumber } from '../tables/wording'

const LONGEST = 45
const NUMBERED = /^([一二三四五六七八九十])\./u

/** The printed part that a line is the heading of, in whatever words; null for any other line. */
export function headingOf(line: string, sections: readonly Section[]): Place | null {
  if (line.length > LONGEST || /[。；;，,：:]$/u.test(line)) return null
  const said = folded(line)
  if (said.startsWith('(')) return null
  const number = NUMBERED.exec(said)?.[1]
  const words = withoutNumber(said)
  let best: { place: Place; fit: number } | null = null
  for (const { place, heading, level } of sections) {
    if (level !== 1) continue
    const form = folded(heading)
    const known = withoutNumber(form)
    const inside = words.length > known.length && words.endsWith(known) ? 0.9 : 0
    const agrees = number !== undefined && number === NUMBERED.exec(form)?.[1]
    const fit = Math.max(similar(words, known), inside) + (agrees ? 0.2 : 0)
    const least = number === undefined ? 0.85 : 0.75
    if (fit >= least && fit > (best?.fit ?? 0)) best = { place, fit }
  }
  return best?.place ?? null
}
