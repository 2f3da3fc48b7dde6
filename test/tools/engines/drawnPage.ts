/** Pixels for a point: 144 dpi, at which a figure of the page number is some twenty pixels high. */
export const SCALE = 2

/**
 * A page as one engine draws it, row by row from the top, 255 for white, the text that it finds there, and what a copy of
 * the whole page gives.
 */
export interface DrawnPage {
  width: number
  height: number
  grey: Uint8Array
  text: string
  copied: string
}

/** The grey of pixels of four bytes each, of which the middle one is taken: nothing on these pages has a colour. */
export function greyOf(pixels: Uint8Array | Uint8ClampedArray): Uint8Array {
  const grey = new Uint8Array(pixels.length / 4)
  for (let i = 0; i < grey.length; i += 1) grey[i] = pixels[4 * i + 1] ?? 0
  return grey
}
