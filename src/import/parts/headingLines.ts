import { hasText } from '../../report/template/tables'
import type { Place, Section } from '../../report/template/template'
import type { FormTable } from '../tables/formLabels'
import { headingOf } from './headings'
import { nameOf } from '../tables/nameOf'
import { folded } from '../tables/wording'

const ARABIC = /^\d{1,2}\./u
const CHINESE = /^([一二三四五六七八九十])\./u
/** Greatest length of a heading that is not worded as in the form. */
const LONGEST = 30
const SENTENCE = /[，。；：？！,;:?!]/u

const numberOf = (text: string): string | undefined => CHINESE.exec(folded(text))?.[1]

/** The lines of a document that are headings, with the section that each heads. */
export type Headings = ReadonlyMap<string, Place>

/**
 * Finds the headings among a document's lines: those that are worded about as in the form, and for a section of text
 * without such a line the only line with its number, 一、概述, between the headings beside it.
 */
export function headingsAmong(
  lines: readonly string[],
  sections: readonly Section[],
  forms: readonly FormTable[],
): Headings {
  const parts = sections.filter(({ level }) => level === 1)
  const headings = inFormsWords(lines, parts)
  const names = new Set(forms.flatMap(({ labels }) => [...labels.values()].map(nameOf)))
  for (const part of parts) {
    if (!hasText(part) || part.table || [...headings.values()].includes(part.place)) continue
    const found = byNumber(lines, part, parts, headings)
    if (found !== null && !names.has(nameOf(found))) headings.set(found, part.place)
  }
  return headings
}

/**
 * Headings worded as in the form. If a section has a line with the form's number, others in its words with an Arabic
 * number are subheadings.
 */
function inFormsWords(lines: readonly string[], parts: readonly Section[]): Map<string, Place> {
  const headings = new Map<string, Place>()
  // a line that is there again is the same heading, or none
  for (const line of new Set(lines)) {
    const place = headingOf(line, parts)
    if (place !== null) headings.set(line, place)
  }
  for (const { place, heading } of parts) {
    const own = [...headings].filter(([, of]) => of === place).map(([line]) => line)
    if (!own.some((line) => numberOf(line) === numberOf(heading))) continue
    for (const line of own) if (ARABIC.test(folded(line))) headings.delete(line)
  }
  return headings
}

/**
 * The only line with a section's number between the headings before and after it; null where several lines are numbered
 * there, as in a list, and where it is too long or a sentence.
 */
function byNumber(
  lines: readonly string[],
  part: Section,
  parts: readonly Section[],
  headings: Headings,
): string | null {
  const at = parts.indexOf(part)
  const before = new Set(parts.slice(0, at).map(({ place }) => place))
  const behind = new Set(parts.slice(at + 1).map(({ place }) => place))
  const placeOf = (line: string): Place => headings.get(line) ?? ''
  const from = lines.findLastIndex((line) => before.has(placeOf(line)))
  const next = lines.findIndex((line, i) => i > from && behind.has(placeOf(line)))
  if (from < 0 && next < 0) return null
  const between = lines
    .slice(from + 1, next < 0 ? lines.length : next)
    .filter((line) => numberOf(line) !== undefined)
  const [only] = between
  if (only === undefined || between.length > 1 || numberOf(only) !== numberOf(part.heading)) return null
  return only.length > LONGEST || SENTENCE.test(only) ? null : only
}
