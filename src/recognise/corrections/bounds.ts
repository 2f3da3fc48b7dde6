import type { Recognised, RecognisedBound, RecognisedFigure } from '../recognised'

/** A part and its whole, as they are now. */
export interface PendingBound {
  bound: RecognisedBound
  part: RecognisedFigure
  whole: RecognisedFigure
}

/** The bounds between two different figures that still exist; a pair that belongs to a sum is left to that sum. */
export function pendingBounds({ figures, bounds, rules }: Recognised): PendingBound[] {
  const ofId = new Map(figures.map((one) => [one.id, one]))
  const groupAt = new Map(figures.map(({ offset, group }) => [offset, group]))
  const inSums = new Set(
    rules.flatMap(({ left, right }) =>
      right.map((part) => `${groupAt.get(part)} ${groupAt.get(left[0] ?? -1)}`),
    ),
  )
  return bounds.flatMap((bound) => {
    const [part, whole] = [ofId.get(bound.part), ofId.get(bound.whole)]
    if (!part || !whole || part.group === whole.group) return []
    return inSums.has(`${part.group} ${whole.group}`) ? [] : [{ bound, part, whole }]
  })
}

/** Without one of the bounds. */
export const withoutBound = (found: Recognised, bound: RecognisedBound): Recognised => ({
  ...found,
  bounds: found.bounds.filter((one) => one !== bound),
})
