import type { GlyphFace } from '../fonts/glyphFace'
import { baselineOf } from './baseline'

/** How an element's text is drawn, lengths in points. */
export interface Ink {
  /** The faces of its font stack that are at hand, in order. */
  faces: readonly GlyphFace[]
  size: number
  letterSpacing: number
  color: string
  stroke: number
  /** From the top of a character's box down to the baseline. */
  baseline: number
}

/** Points in a CSS px. */
export const POINT = 0.75

const inPoints = (length: string): number => (Number(length.replace('px', '')) || 0) * POINT

const hex = (channel: string): string => Math.round(Number(channel)).toString(16).padStart(2, '0')

/** `#rrggbb` of a computed colour, whose transparency is not kept. */
export function colorOf(computed: string): string {
  const channels = computed.match(/[\d.]+/gu) ?? []
  return `#${channels.slice(0, 3).map(hex).join('').padEnd(6, '0')}`
}

/** Reads computed styles into inks, once for each kind of text. */
export class Inks {
  private readonly faces: ReadonlyMap<string, GlyphFace>
  private readonly known = new Map<string, Ink>()
  private readonly ofElement = new WeakMap<Element, Ink>()

  constructor(faces: readonly GlyphFace[]) {
    this.faces = new Map(faces.map((face) => [face.family, face]))
  }

  of(element: Element): Ink {
    const before = this.ofElement.get(element)
    if (before) return before
    const style = getComputedStyle(element)
    const { fontFamily, fontSize, letterSpacing, color, webkitTextStrokeWidth } = style
    const key = [fontFamily, fontSize, letterSpacing, color, webkitTextStrokeWidth].join('|')
    let ink = this.known.get(key)
    if (!ink) {
      ink = {
        faces: this.stackOf(fontFamily),
        size: inPoints(fontSize),
        letterSpacing: inPoints(letterSpacing),
        color: colorOf(color),
        stroke: inPoints(webkitTextStrokeWidth),
        baseline: baselineOf(fontFamily, fontSize) * POINT,
      }
      this.known.set(key, ink)
    }
    this.ofElement.set(element, ink)
    return ink
  }

  private stackOf(fontFamily: string): GlyphFace[] {
    return fontFamily.split(',').flatMap((name) => this.faces.get(name.trim().replace(/["']/gu, '')) ?? [])
  }
}
