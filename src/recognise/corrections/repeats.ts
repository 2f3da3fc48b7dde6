import type { CellRepeat, DoubtfulRepeat, Recognised, RecognisedFigure } from '../recognised'

/** Two figures that may be one, as they are now. */
export interface PendingRepeat {
  repeat: DoubtfulRepeat
  first: RecognisedFigure
  again: RecognisedFigure
}

/** The doubtful repeats that are still to be asked: both figures are there, and no correction has made them one. */
export function pendingRepeats({ figures, doubtful }: Recognised): PendingRepeat[] {
  const ofId = new Map(figures.map((one) => [one.id, one]))
  return doubtful.flatMap((repeat) => {
    const [first, again] = [ofId.get(repeat.first), ofId.get(repeat.again)]
    return first && again && first.group !== again.group ? [{ repeat, first, again }] : []
  })
}

/** Decides that a doubtful repeat is two figures. */
export const keptApart = (found: Recognised, repeat: DoubtfulRepeat): Recognised => ({
  ...found,
  doubtful: found.doubtful.filter((one) => one !== repeat),
})

/** The guessed cells that are still to be confirmed, each with the first place of the figure. */
export function pendingCells({
  figures,
  cells,
}: Recognised): { cell: CellRepeat; figure: RecognisedFigure }[] {
  return cells.flatMap((cell) => {
    const figure = figures.find(({ group }) => group === cell.group)
    return figure && !cell.taken ? [{ cell, figure }] : []
  })
}

/** Accepts a guess: the figure in the text is the cell's, and is filled once, in the table. */
export const withCell = (found: Recognised, cell: CellRepeat): Recognised => ({
  ...found,
  cells: found.cells.map((one) => (one === cell ? { ...one, taken: true } : one)),
})

/** Rejects a guess: the number in the text is not the cell's. */
export const withoutCell = (found: Recognised, cell: CellRepeat): Recognised => ({
  ...found,
  cells: found.cells.filter((one) => one !== cell),
})
