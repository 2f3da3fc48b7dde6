import type { Place, Template } from './template'

/** True for a section with others under it: its heading is enough, it needs no text of its own. */
export function hasUnder({ sections }: Template, place: Place): boolean {
  const at = sections.findIndex((section) => section.place === place)
  const level = sections[at]?.level ?? 0
  return level > 0 && (sections[at + 1]?.level ?? 0) > level
}
