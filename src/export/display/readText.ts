import type { GlyphFace } from '../fonts/glyphFace'
import { halfOf } from '../fonts/addedGlyphs'
import type { GlyphRun } from './displayList'
import { INK, type Ink, type Inks, POINT } from './ink'
import { type Cell, originsOf } from './origins'
import { sliceRun } from './sliceRun'
import type { Stage } from './stage'

/**
 * 〓, printed for a character that no face has and that was not replaced before layout. Where 仿宋, which lacks it, is the
 * only loaded face: ？.
 */
const MISSING = [0x3013, 0xff1f]
const SPACE = 0x20
/** Boxes whose tops differ by less than this, in points, are on one line. */
const SAME_LINE = 1.5

interface Char extends Cell {
  char: number
  top: number
  ink: Ink
  face: GlyphFace
  part: Element | null
}

/** Text of one web link, of one heading within a paragraph, or of neither. */
export interface Stretch {
  part: Element | null
  runs: GlyphRun[]
}

function faceOf(ink: Ink, char: number): GlyphFace | undefined {
  return ink.faces.find((face) => face.glyphs.has(char))
}

/** Longest address that leads somewhere: no browser takes a longer one. */
const LONGEST = 2000

/** The web link or the heading within a paragraph that a text stands in. */
function partOf(text: Element): Element | null {
  const part = text.closest('a[href], [data-level]')
  return part && (part.getAttribute('href') ?? '').length <= LONGEST ? part : null
}

/** The code point to print and its face. A character that no face has becomes a space or 〓. */
function printed(ink: Ink, char: number): { char: number; face: GlyphFace } {
  const instead = /\s/u.test(String.fromCodePoint(char)) ? [SPACE] : MISSING
  for (const one of [char, ...instead]) {
    const face = faceOf(ink, one)
    if (face) return { char: one, face }
  }
  throw new RangeError('no face of the text is at hand')
}

/** The box of one character. One DOMRect and not a list of them, for a hundred pages have fifty thousand characters. */
function boxOf(range: Range, { size }: Ink, stage: Stage): DOMRect | undefined {
  const box = range.getBoundingClientRect()
  if (stage.length(box.height) * POINT < 2 * size) return box
  // at a line break the range also covers the end of the line before: the character's own box is the last one
  const boxes = range.getClientRects()
  return boxes[boxes.length - 1]
}

/**
 * Whether an element holds a punctuation mark squeezed to half its width, and how far right of its box its glyph's
 * origin is, in points.
 */
function halfIn({ classList }: Element, { size }: Ink): { isHalf: boolean; after: number } {
  const isBefore = classList.contains('cut-before')
  return { isHalf: isBefore || classList.contains('cut-behind'), after: isBefore ? size / 2 : 0 }
}

function* charsOf(element: Element, page: DOMRect, inks: Inks, stage: Stage): Generator<Char> {
  const range = document.createRange()
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || !node.parentElement) continue
    const ink = inks.of(node.parentElement, stage)
    const part = partOf(node.parentElement)
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
      const { isHalf, after } = halfIn(node.parentElement, ink)
      yield {
        char: isHalf ? halfOf(char) : char,
        face,
        ink,
        part,
        x: stage.length(box.left - page.left) * POINT + after,
        top: stage.length(box.top - page.top) * POINT,
        width: stage.length(box.width) * POINT,
        advance: (face.widthOf(glyph) * ink.size) / 1000 + ink.letterSpacing,
        space: char === SPACE,
      }
    }
  }
}

/** Groups the characters of a line into runs of one face and ink, cut where a link or a heading begins or ends. */
function stretchesOf(line: readonly Char[]): { run: GlyphRun; part: Element | null }[] {
  const runs: { run: GlyphRun; parts: (Element | null)[]; chars: number[]; xs: number[] }[] = []
  const origins = originsOf(line)
  line.forEach(({ char, face, ink, part, top, x }, i) => {
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
      last.parts.push(part)
      return
    }
    const chars = [char]
    const xs = [origins[i] ?? x]
    runs.push({
      run: { kind: 'run', family: face.family, size, y, chars, xs, color: INK, stroke },
      parts: [part],
      chars,
      xs,
    })
  })
  return runs.flatMap(({ run, parts }) => {
    const starts = parts.flatMap((part, i) => (i === 0 || part !== parts[i - 1] ? [i] : []))
    return starts.map((from, i) => ({ run: sliceRun(run, from, starts[i + 1]), part: parts[from] ?? null }))
  })
}

/**
 * The text of an element in reading order, at the positions where the browser lays it out, parted where a link or a heading
 * begins or ends.
 * @param page box of the page, whose top left corner is the origin
 */
export function readStretches(element: Element, page: DOMRect, inks: Inks, stage: Stage): Stretch[] {
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
  const stretches: Stretch[] = []
  for (const { run, part } of lines.flatMap(stretchesOf)) {
    const last = stretches[stretches.length - 1]
    if (last?.part === part) last.runs.push(run)
    else stretches.push({ part, runs: [run] })
  }
  return stretches
}

/** The text of an element as runs in reading order, wherever links and headings are. */
export const readText = (element: Element, page: DOMRect, inks: Inks, stage: Stage): GlyphRun[] =>
  readStretches(element, page, inks, stage).flatMap(({ runs }) => runs)
