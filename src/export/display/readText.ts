import type { GlyphFace } from '../fonts/glyphFace'
import type { GlyphRun } from './displayList'
import { INK, type Ink, type Inks, POINT } from './ink'
import { type Cell, originsOf } from './origins'
import type { Stage } from './stage'

/** 〓, printed for a character that no face has and that was not replaced before layout. */
const MISSING = 0x3013
const SPACE = 0x20
/** Boxes whose tops differ by less than this, in points, are on one line. */
const SAME_LINE = 1.5

interface Char extends Cell {
  char: number
  top: number
  ink: Ink
  face: GlyphFace
}

function faceOf(ink: Ink, char: number): GlyphFace | undefined {
  return ink.faces.find((face) => face.glyphs.has(char))
}

/** The code point to print and its face; what no face has becomes a space or 〓. */
function printed(ink: Ink, char: number): { char: number; face: GlyphFace } {
  const face = faceOf(ink, char)
  if (face) return { char, face }
  const other = /\s/u.test(String.fromCodePoint(char)) ? SPACE : MISSING
  const otherFace = faceOf(ink, other)
  if (!otherFace) throw new RangeError('no face of the text is at hand')
  return { char: other, face: otherFace }
}

/** The box of one character. One DOMRect and not a list of them, for a hundred pages have fifty thousand characters. */
function boxOf(range: Range, { size }: Ink, stage: Stage): DOMRect | undefined {
  const box = range.getBoundingClientRect()
  if (stage.length(box.height) * POINT < 2 * size) return box
  // at a line break the range also covers the end of the line before: the character's own box is the last one
  const boxes = range.getClientRects()
  return boxes[boxes.length - 1]
}

function* charsOf(element: Element, page: DOMRect, inks: Inks, stage: Stage): Generator<Char> {
  const range = document.createRange()
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || !node.parentElement) continue
    const ink = inks.of(node.parentElement, stage)
    let at = 0
    for (const letter of node.data) {
      range.setStart(node, at)
      at += letter.length
      range.setEnd(node, at)
      const box = boxOf(range, ink, stage)
      // collapsed white space, joiners and the like have no width
      if (!box || box.width === 0) continue
      const { char, face } = printed(ink, letter.codePointAt(0) ?? SPACE)
      const glyph = face.glyphs.get(char) ?? 0
      yield {
        char,
        face,
        ink,
        x: stage.length(box.left - page.left) * POINT,
        top: stage.length(box.top - page.top) * POINT,
        width: stage.length(box.width) * POINT,
        advance: (face.widthOf(glyph) * ink.size) / 1000 + ink.letterSpacing,
        space: char === SPACE,
      }
    }
  }
}

/** Groups one line's characters into runs of one face and ink. */
function runsOf(line: readonly Char[]): GlyphRun[] {
  const runs: { run: GlyphRun; chars: number[]; xs: number[] }[] = []
  const origins = originsOf(line)
  line.forEach(({ char, face, ink, top, x }, i) => {
    const y = top + ink.baseline
    const last = runs[runs.length - 1]
    const { size, stroke } = ink
    const goesOn =
      last?.run.family === face.family &&
      last.run.size === size &&
      last.run.stroke === stroke &&
      Math.abs(last.run.y - y) < 0.05
    if (goesOn) {
      last.chars.push(char)
      last.xs.push(origins[i] ?? x)
      return
    }
    const chars = [char]
    const xs = [origins[i] ?? x]
    runs.push({
      run: { kind: 'run', family: face.family, size, y, chars, xs, color: INK, stroke },
      chars,
      xs,
    })
  })
  return runs.map(({ run }) => run)
}

/**
 * The text of an element as runs in reading order, at the positions where the browser lays it out.
 * @param page box of the page, whose top left corner is the origin
 */
export function readText(element: Element, page: DOMRect, inks: Inks, stage: Stage): GlyphRun[] {
  const lines: Char[][] = []
  let line: Char[] = []
  for (const char of charsOf(element, page, inks, stage)) {
    const first = line[0]
    if (!first || Math.abs(first.top - char.top) > SAME_LINE) {
      line = []
      lines.push(line)
    }
    line.push(char)
  }
  return lines.flatMap(runsOf)
}
