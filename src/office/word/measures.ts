/** Lengths of the page in twentieths of a point, as Word counts; the sizes are those of `src/ui/sheets/sheet.css`. */
const twips = (mm: number): number => Math.round((mm / 25.4) * 1440)

/** A4, in twips. */
export const PAPER = { width: twips(210), height: twips(297) }
/** Margins by GB/T 9704, in twips; the footer's is measured from the paper's edge. */
export const MARGIN = { top: twips(37), left: twips(28), right: twips(26), bottom: twips(35), footer: 1407 }
/** Width of the type area, 156 mm. */
export const TEXT_WIDTH = PAPER.width - MARGIN.left - MARGIN.right
/** Width of a type area that is turned, 225 mm. */
export const LANDSCAPE_WIDTH = PAPER.height - MARGIN.top - MARGIN.bottom
/** A line: 22 of them are a little less than 225 mm. */
export const LINE = 579
/**
 * 28 characters of 16 pt are wider than 156 mm, so each gives up a little. Word knows twentieths of a point, of which five
 * are just enough; with six, what a program rounds between figures and words costs no character.
 */
export const TIGHTER = -6
/** A character with that, about the 三号 of print. */
export const CHARACTER = 16 * 20 + TIGHTER

/** Size of type in half points. */
export const halfPoints = (points: number): number => Math.round(points * 2)
