import type { GlyphFace } from '../fonts/glyphFace'
import { baselineOf } from './baseline'
import type { Stage } from './stage'

/** How an element's text is drawn; lengths in points. */
export interface Ink {
  /** The loaded faces of its `font-family`, in order. */
  faces: readonly GlyphFace[]
  size: number
  letterSpacing: number
  stroke: number
  /** From the top of a character's box down to its baseline. */
  baseline: number
}

/** Points per CSS px. */
export const POINT = 0.75

/**
 * The colours of the page, as in `sheet.css`. They are not read from the screen, where high contrast, a dark scheme or
 * an extension puts others in their place.
 */
export const INK = '#000000'
/** Colour of the 草稿 mark. */
export const MARK_INK = '#e9e9ea'

/** Reads computed styles into inks, cached by style. */
export class Inks {
  private readonly faces: ReadonlyMap<string, GlyphFace>
  private readonly known = new Map<string, Ink>()
  /**
   * Baselines by face and size. Each has to be laid out to be measured, and styles differ on each line by their letter
   * spacing.
   */
  private readonly baselines = new Map<string, number>()
  private readonly ofElement = new WeakMap<Element, Ink>()

  constructor(faces: readonly GlyphFace[]) {
    this.faces = new Map(faces.map((face) => [face.family, face]))
  }

  /** A loaded face by its family. */
  face(family: string): GlyphFace | undefined {
    return this.faces.get(family)
  }

  of(element: Element, stage: Stage): Ink {
    const before = this.ofElement.get(element)
    if (before) return before
    const style = getComputedStyle(element)
    const { fontFamily, fontSize, letterSpacing, webkitTextStrokeWidth } = style
    const key = [fontFamily, fontSize, letterSpacing, webkitTextStrokeWidth].join('|')
    let ink = this.known.get(key)
    if (!ink) {
      ink = {
        faces: this.stackOf(fontFamily),
        size: stage.styled(fontSize) * POINT,
        letterSpacing: stage.styled(letterSpacing) * POINT,
        stroke: stage.styled(webkitTextStrokeWidth) * POINT,
        baseline: this.baselineIn(stage, fontFamily, fontSize),
      }
      this.known.set(key, ink)
    }
    this.ofElement.set(element, ink)
    return ink
  }

  private baselineIn(stage: Stage, fontFamily: string, fontSize: string): number {
    const key = `${fontFamily}|${fontSize}`
    const before = this.baselines.get(key)
    if (before !== undefined) return before
    const measured = baselineOf(stage, fontFamily, fontSize) * POINT
    this.baselines.set(key, measured)
    return measured
  }

  private stackOf(fontFamily: string): GlyphFace[] {
    return fontFamily.split(',').flatMap((name) => this.faces.get(name.trim().replace(/["']/gu, '')) ?? [])
  }
}
