import { perReport } from '../perReport'
import type { Report } from '../report'
import type { Place } from '../template/template'
import { FIGURE_CHAR } from '../text/prose'
import { spokenOf } from './find'
import { spokenLines } from './spokenLines'

/** Lengths of the texts by section, in characters with punctuation: figures as they are shown, no blanks, no headings. */
export const textLengths = perReport((report: Report): ReadonlyMap<Place, number> => {
  const lengths = new Map<Place, number>()
  for (const line of spokenLines(report)) {
    if (line.kind !== 'text') continue
    const length = Array.from(spokenOf(line).replaceAll(FIGURE_CHAR, '').replace(/\s/gu, '')).length
    lengths.set(line.section, (lengths.get(line.section) ?? 0) + length)
  }
  return lengths
})
