import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { faceFiles, rareFaceFiles } from '../../../src/export/fonts/faceFiles'
import { type GlyphFace, glyphFace } from '../../../src/export/fonts/glyphFace'

/** A face of the report as it lies in `public/fonts`. */
export function faceOf(family: string): GlyphFace {
  const face = [...faceFiles, ...rareFaceFiles].find((one) => one.family === family)
  if (!face) throw new RangeError(family)
  const bytes = gunzipSync(readFileSync(new URL(`../../../public/fonts/${face.file}`, import.meta.url)))
  return glyphFace({ family, bytes: new Uint8Array(bytes).buffer })
}
