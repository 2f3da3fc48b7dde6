import { glyphFace } from './glyphFace'
import type { Block } from '../../pages/blocks/block'
import { missingGlyphs } from '../../pages/missingGlyphs'
import { facesAtHand, loadRareFaces } from './loadFonts'

/** A function that tells whether a face has a code point, and of how many faces. */
let known: { faces: number; has: (codePoint: number) => boolean } | null = null

/**
 * A function that says whether any loaded face of the report has a code point; the same function until more faces are
 * loaded. Null while none is loaded: text is then set in fonts of the computer, whose characters are not known.
 */
export function coverage(): ((codePoint: number) => boolean) | null {
  const faces = facesAtHand()
  if (faces.length === 0) return null
  if (known?.faces !== faces.length) {
    const maps = faces.map((face) => glyphFace(face).glyphs)
    known = { faces: faces.length, has: (codePoint) => maps.some((glyphs) => glyphs.has(codePoint)) }
  }
  return known.has
}

/**
 * Loads the rare faces for what the loaded faces lack of some blocks; {@link coverage} then knows them.
 * @returns false when one that was needed did not arrive
 */
export async function coverRareChars(
  blocks: readonly Block[],
  progress?: (share: number) => void,
): Promise<boolean> {
  const has = coverage()
  if (!has) return true
  return loadRareFaces(
    missingGlyphs(blocks, has).map(({ char }) => char),
    progress,
  )
}
