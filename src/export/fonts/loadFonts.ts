import { type Unproven, UnprovenError } from '../../delivery/proof/unproven'
import { type FaceFile, faceFiles, rareFaceFiles } from './faceFiles'
import { readFace } from './readFace'

/** A loaded face: the screen shows it from the same bytes that a file embeds. */
export interface Face {
  family: string
  /** Its name in a file, where that is not the family. */
  name?: string
  /** Only these of its characters are used; all where it is not there. */
  covers?: (codePoint: number) => boolean
  bytes: ArrayBuffer
  screen: FontFace
}

/** The loaded faces, and the families for which another of them stands in, or a face of the machine where none loaded. */
export interface Fonts {
  faces: readonly Face[]
  missing: readonly string[]
  /** What the server sent in place of the first missing face; null where it did not arrive for another reason. */
  unproven: Unproven | null
}

const TOTAL = faceFiles.reduce((sum, { bytes }) => sum + bytes, 0)
const loaded = new Map<string, Face>()
/** Faces of the computer that the official chose, by the family that they have here. */
const local = new Map<string, Face>()
const listeners = new Set<(share: number) => void>()
let running: Promise<Fonts> | null = null

async function loadFace(face: FaceFile, arrived: (bytes: number) => void): Promise<Face> {
  const bytes = await readFace(face, arrived)
  const screen = await new FontFace(face.family, bytes).load()
  document.fonts.add(screen)
  return { family: face.family, bytes, screen }
}

async function loadAll(): Promise<Fonts> {
  const wanted = faceFiles.filter(({ family }) => !loaded.has(family))
  let arrived = TOTAL - wanted.reduce((sum, { bytes }) => sum + bytes, 0)
  const results = await Promise.allSettled(
    wanted.map((face) =>
      loadFace(face, (bytes) => {
        arrived += bytes
        for (const listener of listeners) listener(Math.min(1, arrived / TOTAL))
      }),
    ),
  )
  let unproven: Unproven | null = null
  for (const result of results)
    if (result.status === 'fulfilled') loaded.set(result.value.family, result.value)
    else if (result.reason instanceof UnprovenError) unproven ??= result.reason.unproven
  const missing = faceFiles.map(({ family }) => family).filter((family) => !loaded.has(family))
  return { faces: [...loaded.values(), ...local.values()], missing, unproven }
}

/** The order in which loaded faces stand in for missing ones, as `--face-own` in `sheet.css` has it. */
const STAND_INS = ['NB SongTi', 'NB HeiTi', 'NB KaiTi', 'NB FangSong', 'NB BiaoSong']

/** The family that stands in for what did not load; null when nothing did. */
export const standInOf = ({ faces }: Fonts): string | null =>
  STAND_INS.find((name) => faces.some(({ family }) => family === name)) ?? null

/** True once every face is loaded, so that no progress needs to be shown. */
export function fontsReady(): boolean {
  return faceFiles.every(({ family }) => loaded.has(family))
}

const arriving = new Map<string, Promise<boolean>>()

async function loadRareFace(file: FaceFile, progress: (share: number) => void): Promise<boolean> {
  let arrived = 0
  try {
    const face = await loadFace(file, (bytes) => {
      arrived += bytes
      progress(Math.min(1, arrived / file.bytes))
    })
    loaded.set(face.family, face)
    return true
  } catch {
    // the characters are listed as lacking; what came instead of the face is told of the five
    return false
  } finally {
    arriving.delete(file.family)
  }
}

/**
 * Loads the rare faces that may have some of the characters that the five lack. Never rejects: what did not arrive is
 * tried again by the next call.
 * @returns whether all of them are there
 */
export async function loadRareFaces(
  lacked: Iterable<string>,
  progress: (share: number) => void = () => {},
): Promise<boolean> {
  const chars = Array.from(Array.from(lacked).join(''), (char) => char.codePointAt(0) ?? 0)
  const wanted = rareFaceFiles.filter(({ family, mayHave }) => !loaded.has(family) && chars.some(mayHave))
  const results = wanted.map((file) => {
    const face = arriving.get(file.family) ?? loadRareFace(file, progress)
    arriving.set(file.family, face)
    return face
  })
  return (await Promise.all(results)).every((arrived) => arrived)
}

/** The faces that have been loaded so far. */
export function facesAtHand(): readonly Face[] {
  return [...loaded.values()]
}

/** Shows the pages in a face of the computer as well, and embeds it. */
export function putLocalFace(face: Face): void {
  document.fonts.add(face.screen)
  local.set(face.family, face)
}

/** Ends the use of the computer's faces. */
export function dropLocalFaces(): void {
  for (const { screen } of local.values()) document.fonts.delete(screen)
  local.clear()
}

/**
 * The faces of the printed report, loaded once for preview and export. Never rejects: what did not load is named in
 * `missing`, is printed with one that did, and is tried again by the next call.
 * @param progress called with the share of the bytes that arrived, 0 to 1
 */
export async function loadFonts(progress: (share: number) => void = () => {}): Promise<Fonts> {
  listeners.add(progress)
  running ??= loadAll()
  try {
    return await running
  } finally {
    running = null
    listeners.delete(progress)
  }
}
