import type { RecognisedFigure } from '../../recognise/recognised'

/** How many are offered in a list; further ones are found by their name. */
export const MOST_OFFERED = 50

/**
 * The figures that one could be one with: those of its kind, each once by its first occurrence. Those with the same number, or
 * blank, come first, for they are meant most often.
 */
export function othersOf(
  figures: readonly RecognisedFigure[],
  { kind, group, literal }: RecognisedFigure,
): RecognisedFigure[] {
  const first = new Map<string, RecognisedFigure>()
  for (const one of figures)
    if (one.kind === kind && one.group !== group && !first.has(one.group)) first.set(one.group, one)
  const all = [...first.values()]
  return [...all.filter((one) => one.literal === literal), ...all.filter((one) => one.literal !== literal)]
}
