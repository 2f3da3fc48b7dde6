import { glyphFace } from './glyphFace'
import { facesAtHand, fontsReady } from './loadFonts'

let known: ((codePoint: number) => boolean) | null = null

/**
 * Whether any face of the report has a code point; the same function each time. null until all faces are at hand: before
 * that the machine's own stand in, and what they have nobody knows.
 */
export function coverage(): ((codePoint: number) => boolean) | null {
  if (!fontsReady()) return null
  if (!known) {
    const faces = facesAtHand().map((face) => glyphFace(face).glyphs)
    known = (codePoint) => faces.some((glyphs) => glyphs.has(codePoint))
  }
  return known
}
