import type { RecognisedFigure } from '../recognised'

/** A label that no figure of another group has: a number behind it where one does. */
export const freeLabel = (
  figures: readonly RecognisedFigure[],
  label: string,
  group: string | null = null,
): string => freeAmong(new Set(figures.flatMap((one) => (one.group === group ? [] : [one.label]))), label)

/** A label that is none of the used ones: a number behind it where it is. */
export function freeAmong(used: ReadonlySet<string>, label: string): string {
  let free = label
  for (let nth = 2; used.has(free); nth += 1) free = `${label}（${nth}）`
  return free
}

/**
 * The figures with each group called by its first occurrence, also where that was taken out or a new one stands before it. Those
 * whose group keeps its name are the same objects, by which the look knows what did not change.
 */
export function regrouped(figures: readonly RecognisedFigure[]): RecognisedFigure[] {
  const first = new Map<string, string>()
  for (const { id, group } of figures) if (!first.has(group)) first.set(group, id)
  return figures.map((one) => {
    const group = first.get(one.group) ?? one.group
    return group === one.group ? one : { ...one, group }
  })
}
