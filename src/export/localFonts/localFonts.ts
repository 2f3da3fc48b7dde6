import { dropLocalFaces, type Face, putLocalFace } from '../fonts/loadFonts'
import { IDEOGRAPHS, isIdeograph, type Refusal, refusalOf } from './refusal'
import { FONT_ROLES, type FontRole } from './roles'

/** A face of the computer as the Local Font Access API tells it. */
interface FontData {
  postscriptName: string
  fullName: string
  family: string
  style: string
  blob: () => Promise<Blob>
}
type Query = () => Promise<readonly FontData[]>

/** What became of one role: the face that is used, or why the editor's own is kept. */
export interface RoleOutcome {
  use: string
  /** Full name of the computer's face; null where the computer has none of the names. */
  name: string | null
  refusal: Refusal | null
}

/** `denied` where the official or the browser did not allow to read the computer's faces. */
export type LocalOutcome = { kind: 'denied' } | { kind: 'asked'; roles: readonly RoleOutcome[] }

function queryOf(): Query | null {
  const query: unknown = Reflect.get(window, 'queryLocalFonts')
  return window.isSecureContext && typeof query === 'function' ? () => query.call(window) : null
}

/** True where the browser may read the computer's faces: Chrome and Edge 103 and later, in a secure context. */
export const canReadLocalFonts = (): boolean => queryOf() !== null

/** Bold and slanted faces share the name of their family. */
const REGULAR = /^(?:Regular|Normal|Book|常规|标准)$/iu
function faceFor({ names }: FontRole, all: readonly FontData[]): FontData | undefined {
  for (const name of names) {
    const found =
      all.find(({ fullName, postscriptName }) => fullName === name || postscriptName === name) ??
      all.find(({ family, style }) => family === name && REGULAR.test(style))
    if (found) return found
  }
  return undefined
}

async function take(role: FontRole, data: FontData): Promise<Refusal | null> {
  try {
    const bytes = await (await data.blob()).arrayBuffer()
    const refusal = refusalOf(bytes)
    if (refusal) return refusal
    const screen = await new FontFace(role.family, bytes, { unicodeRange: IDEOGRAPHS }).load()
    const face: Face = {
      family: role.family,
      name: data.postscriptName,
      covers: isIdeograph,
      bytes,
      screen,
    }
    putLocalFace(face)
    return null
  } catch {
    // the browser could not read the file, or did not take what is in it
    return 'damaged'
  }
}

let chosen: LocalOutcome | null = null

/** What became of the choice that holds; null while the editor's own faces are used. */
export const chosenLocalFonts = (): LocalOutcome | null => chosen

/** Ends the use of the computer's faces. */
export function endLocalFonts(): void {
  dropLocalFaces()
  chosen = null
}

/**
 * Sets the Chinese characters of the pages in the computer's faces, as far as it has them and their licences allow it, until
 * {@link endLocalFonts} or the end of the page. To be called by a press: the browser asks the official.
 */
export async function useLocalFonts(): Promise<LocalOutcome> {
  endLocalFonts()
  const all = await allFonts()
  // a browser that was not allowed to may say that there are none
  if (all.length === 0) return { kind: 'denied' }
  const roles = await Promise.all(
    FONT_ROLES.map(async (role): Promise<RoleOutcome> => {
      const data = faceFor(role, all)
      return data
        ? { use: role.use, name: data.fullName, refusal: await take(role, data) }
        : { use: role.use, name: null, refusal: null }
    }),
  )
  chosen = { kind: 'asked', roles }
  return chosen
}

async function allFonts(): Promise<readonly FontData[]> {
  try {
    return (await queryOf()?.()) ?? []
  } catch {
    // NotAllowedError or SecurityError: the official or the browser says no
    return []
  }
}
