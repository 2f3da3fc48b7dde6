import type { HeadingLevel, Place, Section } from '../template/template'

const LEVELS: readonly HeadingLevel[] = [1, 2, 3, 4]
/** The deepest level of a heading. */
const DEEPEST = 4

/** The heading level nearest to a number. */
export const levelOf = (level: number): HeadingLevel => LEVELS[Math.min(Math.max(level, 1), DEEPEST) - 1] ?? 1

/** Where a section stands in the list. Throws a RangeError for a place that the list does not have. */
export function indexOf(sections: readonly Section[], place: Place): number {
  const at = sections.findIndex((section) => section.place === place)
  if (at < 0) throw new RangeError(`the form has no section ${JSON.stringify(place)}`)
  return at
}

/** The level at an index; 0 outside of the list. */
export const levelAt = (sections: readonly Section[], at: number): number => sections[at]?.level ?? 0

/** The index after a section and all that is under it. Nothing is under a section without a printed heading. */
export function endOf(sections: readonly Section[], at: number): number {
  const level = levelAt(sections, at)
  let end = at + 1
  if (level > 0) while (levelAt(sections, end) > level) end += 1
  return end
}

/** The section under which the one at an index stands; null at the top. */
export function parentAt(sections: readonly Section[], at: number): Section | null {
  const level = levelAt(sections, at)
  for (let i = at - 1; i >= 0; i -= 1) {
    const section = sections[i]
    if (section && section.level < level) return section.level === 0 ? null : section
  }
  return null
}

/** The sections of the same level under the same parent as the one at an index, without it. */
export function sistersAt(sections: readonly Section[], at: number): Section[] {
  const level = levelAt(sections, at)
  const parent = parentAt(sections, at)
  return sections.filter(
    (section, i) => i !== at && section.level === level && parentAt(sections, i) === parent,
  )
}

/** The deepest level that a section at an index may have: one below the section before it. */
export const deepestAt = (sections: readonly Section[], at: number): number => levelAt(sections, at - 1) + 1

/** Sections with levels raised or lowered; the same list for 0. */
export const shifted = (branch: readonly Section[], by: number): readonly Section[] =>
  by === 0 ? branch : branch.map((section) => ({ ...section, level: levelOf(section.level + by) }))

/** True when no section would be deeper than the deepest level. */
export const mayShift = (branch: readonly Section[], by: number): boolean =>
  branch.every(({ level }) => level + by <= DEEPEST)

/** The list with a branch put in at an index. */
export const inserted = (
  sections: readonly Section[],
  at: number,
  branch: readonly Section[],
): readonly Section[] => [...sections.slice(0, at), ...branch, ...sections.slice(at)]
