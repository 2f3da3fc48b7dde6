import { type Annex, parted } from './annexes'
import type { Place, Section, SectionLevel } from './template'

/** The attachment that a section is or stands in; null for one of the text. */
export const annexAt = (sections: readonly Section[], place: Place): Annex | null =>
  parted(sections).annexes.find(
    ({ section, under }) => section.place === place || under.some((one) => one.place === place),
  ) ?? null

/** The levels of headings as they are printed: an attachment's title is none, so that those under it begin with 一、. */
const UNDER_ANNEX: Readonly<Record<SectionLevel, SectionLevel>> = { 0: 0, 1: 0, 2: 1, 3: 2, 4: 3 }

/** The level of a section's printed heading; 0 for an attachment, whose heading is a title. */
export const printedLevel = (level: SectionLevel, isInAnnex: boolean): SectionLevel =>
  isInAnnex ? UNDER_ANNEX[level] : level
