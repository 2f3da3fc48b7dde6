import type { Place, Section, SectionLevel } from './template'

/** An attachment: the section that is it, its mark, and the sections under it. */
export interface Annex {
  section: Section
  /** 附件 where there is one, else 附件1, 附件2 … (GB/T 9704-2012 7.3.4, 7.4). */
  mark: string
  under: readonly Section[]
}

/** The sections of a form as they are printed: those of the text, and the attachments behind 成文日期. */
export interface Parted {
  text: readonly Section[]
  annexes: readonly Annex[]
}

const known = new WeakMap<readonly Section[], Parted>()

/** Parts the sections of a form into text and attachments; cached by the list. What is under an attachment belongs to it. */
export function parted(sections: readonly Section[]): Parted {
  const before = known.get(sections)
  if (before) return before
  const text: Section[] = []
  const found: { section: Section; under: Section[] }[] = []
  let open: Section[] | null = null
  for (const section of sections) {
    if (section.annex) found.push({ section, under: (open = []) })
    else {
      if (section.level <= 1) open = null
      ;(open ?? text).push(section)
    }
  }
  const annexes = found.map((one, i) => ({ ...one, mark: found.length === 1 ? '附件' : `附件${i + 1}` }))
  const result = { text, annexes }
  known.set(sections, result)
  return result
}

/** The attachment that a section is or stands in; null for one of the text. */
export const annexAt = (sections: readonly Section[], place: Place): Annex | null =>
  parted(sections).annexes.find(
    ({ section, under }) => section.place === place || under.some((one) => one.place === place),
  ) ?? null

/** A section's name in lists: an attachment's with its mark. */
export function nameIn(sections: readonly Section[], { place, heading }: Section): string {
  const annex = parted(sections).annexes.find(({ section }) => section.place === place)
  return annex ? `${annex.mark} ${heading}` : heading
}

/** The levels of headings as they are printed: an attachment's title is none, so that those under it begin with 一、. */
const UNDER_ANNEX: Readonly<Record<SectionLevel, SectionLevel>> = { 0: 0, 1: 0, 2: 1, 3: 2, 4: 3 }

/** The level of a section's printed heading; 0 for an attachment, whose heading is a title. */
export const printedLevel = (level: SectionLevel, isInAnnex: boolean): SectionLevel =>
  isInAnnex ? UNDER_ANNEX[level] : level
