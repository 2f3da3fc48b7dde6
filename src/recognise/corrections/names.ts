import type { RecognisedFigure } from '../recognised'

/** A label that no other group's figure has: a number is added where one has it. */
export const freeLabel = (
  figures: readonly RecognisedFigure[],
  label: string,
  group: string | null = null,
): string => freeAmong(new Set(figures.flatMap((one) => (one.group === group ? [] : [one.label]))), label)

/** A label that is not used yet: with a number after it where the label itself is. */
export function freeAmong(used: ReadonlySet<string>, label: string): string {
  let free = label
  for (let nth = 2; used.has(free); nth += 1) free = `${label}（${nth}）`
  return free
}

/**
 * Renames groups: each has the id of its first occurrence, also after that was removed or a new one was put before it.
 * Figures whose group keeps its id stay the same objects, so that only what changed is drawn again.
 */
export function regrouped(figures: readonly RecognisedFigure[]): RecognisedFigure[] {
  const first = new Map<string, string>()
  for (const { id, group } of figures) if (!first.has(group)) first.set(group, id)
  return figures.map((one) => {
    const group = first.get(one.group) ?? one.group
    return group === one.group ? one : { ...one, group }
  })
}
