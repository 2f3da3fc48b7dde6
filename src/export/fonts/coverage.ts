import { glyphFace } from './glyphFace'
import { facesAtHand, fontsReady } from './loadFonts'

let known: ((codePoint: number) => boolean) | null = null

/**
 * A function that tells whether any face of the report has a code point; the same one each time. null until all faces
 * are loaded: before that the machine's own stand in, and it is not known what they have.
 */
export function coverage(): ((codePoint: number) => boolean) | null {
  if (!fontsReady()) return null
  if (!known) {
    const faces = facesAtHand().map((face) => glyphFace(face).glyphs)
    known = (codePoint) => faces.some((glyphs) => glyphs.has(codePoint))
  }
  return known
}
