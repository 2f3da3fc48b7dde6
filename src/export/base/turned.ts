/*
 * A page with a table that lies (GB/T 9704-2012: 表格横排) is read upright, from the corner of the type area to the right and beyond
 * it, and turned to the left in the file: (x, y) comes to (y - LEFT, BOTTOM - x), from the page's top left corner in points.
 */

const MM = 72 / 25.4
/** How much farther the type area is from the top than from the left. */
const LEFT = (37 - 28) * MM
/** Where the beginning of its lines comes to stand, and how far they begin from the left. */
const BOTTOM = (37 + 225 + 28) * MM

/** A rectangle of such a page where it stands in the file. */
export const turnedBox = <Box extends { x: number; y: number; width: number; height: number }>(
  box: Box,
): Box => ({
  ...box,
  x: box.y - LEFT,
  y: BOTTOM - box.x - box.width,
  width: box.height,
  height: box.width,
})

/** The matrix that turns what is drawn on a page of this height, for `cm`. */
export const turn = (height: number): readonly number[] => [0, 1, -1, 0, height - LEFT, height - BOTTOM]
