import type { RecognisedFigure } from '../recognised'

/** A label that no figure of another group has: a number behind it where one does. */
export function freeLabel(
  figures: readonly RecognisedFigure[],
  label: string,
  group: string | null = null,
): string {
  const used = new Set(figures.flatMap((one) => (one.group === group ? [] : [one.label])))
  let free = label
  for (let nth = 2; used.has(free); nth += 1) free = `${label}（${nth}）`
  return free
}

/** The figures with each group called by its first occurrence, also where that was taken out or a new one stands before it. */
export function regrouped(figures: readonly RecognisedFigure[]): RecognisedFigure[] {
  const first = new Map<string, string>()
  for (const { id, group } of figures) if (!first.has(group)) first.set(group, id)
  return figures.map((one) => ({ ...one, group: first.get(one.group) ?? one.group }))
}
