import { type DrawnPage, SCALE } from './drawnPage'

/** Certainly ink, and perhaps ink: engines smooth differently. */
const INK = 100
const MAYBE = 190
/** Pixels that a stroke may lie elsewhere: a page is rounded to whole pixels, one up or down. */
const REACH = 2
/** Points of a side of a cell: half a character of the text. */
const CELL = 8

function strayInk(from: DrawnPage, to: DrawnPage, stray: Set<string>): void {
  const near = (x: number, y: number): boolean => {
    for (let dy = -REACH; dy <= REACH; dy += 1)
      for (let dx = -REACH; dx <= REACH; dx += 1)
        if ((to.grey[(y + dy) * to.width + x + dx] ?? 255) < MAYBE) return true
    return false
  }
  for (let y = 0; y < from.height; y += 1)
    for (let x = 0; x < from.width; x += 1)
      if ((from.grey[y * from.width + x] ?? 255) < INK && !near(x, y))
        stray.add([x, y].map((at) => Math.floor(at / SCALE / CELL) * CELL).join(' '))
}

/** Corners (`x y` in points from the top left) of the cells of a page in which one picture has ink and the other none. */
export function inkApart(one: DrawnPage, other: DrawnPage): string[] {
  const stray = new Set<string>()
  strayInk(one, other, stray)
  strayInk(other, one, stray)
  return [...stray]
}

/** How much of a page is ink, as a fraction. */
export const inkShare = ({ grey }: DrawnPage): number =>
  grey.filter((value) => value < INK).length / grey.length
