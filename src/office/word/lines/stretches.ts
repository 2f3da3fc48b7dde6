import { textOf } from '../../../pages/blocks/block'
import type { Stretch } from '../../../pages/blocks/keeps'
import { advanceIn } from '../../../pages/lines/advances'
import { facesOf, linesOf, type TextBlock } from '../../../pages/lines/blockLines'
import { SQUEEZED } from '../../../pages/lines/lineSums'
import { BEGINS_NO_LINE, ENDS_NO_LINE } from './lineMarks'
import { TEXT_WIDTH, TIGHTER } from '../measures'

/**
 * A line that would end elsewhere than on the page, or a part of it, and the space that each character gets so that it does
 * not.
 */
export interface Stretched extends Stretch {
  /** Twentieths of a point, as `w:spacing` has them. */
  spacing: number
}

const EM = 16 * 20
/** White that a squeezed mark gives up. */
const HALF_EM = EM / 2
/** The room of a first line where the indent of two characters is taken without their tighter setting. */
const FIRST = TEXT_WIDTH - 2 * 16 * 20

/** Room that is left in a line that is set wider: programs round. */
const ROUNDED = 30
/** A line whose characters of 16 pt give up no more is hardly seen to be set closer. */
const CLOSEST = -26

/** A letter, digit or mark of ASCII. */
export const isLatin = (char: string): boolean => char > ' ' && char < '\u007F'
/** The second half of a surrogate pair has no width. */
const isSecondHalf = (char: string): boolean => /[\uDC00-\uDFFF]/u.test(char)
/** Signs of Latin-1 that a Chinese typeface has as wide as a character. */
const FULL_WIDTH = '§¨°±·×÷'
const isHalfWidth = (char: string): boolean => char <= '\u00FF' && !FULL_WIDTH.includes(char)

/** LibreOffice parts a blank, and a number before its %. */
const PARTED = /_{4,}|(?<![\d.])[\d.]+(?=[%％‰℃])/gu

/** For each offset whether a program may end a line there, before anything is kept together. */
function ends(text: string): boolean[] {
  const parted = new Set<number>()
  for (const { 0: match, index } of text.matchAll(PARTED))
    for (let at = index + 1; at < index + match.length; at += 1) parted.add(at)
  return Array.from({ length: text.length + 1 }, (_, at) => {
    const [before, behind] = [text.charAt(at - 1), text.charAt(at)]
    if (at === 0) return false
    if (behind === '') return true
    if (BEGINS_NO_LINE.includes(behind) || ENDS_NO_LINE.includes(before)) return false
    if (isLatin(before) && isLatin(behind)) return parted.has(at)
    return !isSecondHalf(behind) && !(before === behind && /[—…]/u.test(behind))
  })
}

/** A paragraph's characters as a program measures them, in twentieths of a point. */
interface Measured {
  /** Widths without spacing. */
  widths: readonly number[]
  /** 1 for a character that is spaced, 0 for one that is not. */
  spaced: readonly number[]
}

const sum = (numbers: readonly number[], from: number, to: number): number =>
  numbers.slice(from, to).reduce((all, one) => all + one, 0)

/** End of the line that begins at an offset: as far as there is room, and not where no line may end. */
function lineEnd({ widths, spaced }: Measured, from: number, room: number, may: readonly boolean[]): number {
  const width = (at: number): number => (widths[at] ?? 0) + TIGHTER * (spaced[at] ?? 0)
  let left = room
  let at = from
  while (at < widths.length && width(at) <= left) {
    left -= width(at)
    at += 1
  }
  for (let end = at; end > from; end -= 1) if (may[end]) return end
  // a word longer than a line is parted
  return Math.max(at, from + 1)
}

/**
 * A paragraph in the office's typefaces, where what is not Chinese is half as wide, and in the editor's, which stand in for
 * them; each in Word, which puts its spacing after every character, and in LibreOffice, which puts none after the last
 * of a run and before another script.
 */
function measured(block: TextBlock, text: string): Measured[] {
  const faceAt = facesOf(block)
  const chars = Array.from({ length: text.length }, (_, at) => text.charAt(at))
  const widthsIn = (wide: (char: string, at: number) => number): number[] =>
    chars.map((char, at) => (isSecondHalf(char) ? 0 : wide(char, at)))
  const faces = [
    widthsIn((char) => (isHalfWidth(char) ? HALF_EM : EM)),
    widthsIn((char, at) => advanceIn(faceAt(at), char) * EM),
  ]
  const runEnds = new Set<number>()
  let at = 0
  for (const run of block.kind === 'paragraph' ? block.runs : []) runEnds.add((at += run.text.length))
  const all = chars.map((char) => (isSecondHalf(char) ? 0 : 1))
  const within = all.map((one, i) =>
    runEnds.has(i + 1) || isLatin(text.charAt(i)) !== isLatin(text.charAt(i + 1)) ? 0 : one,
  )
  return faces.flatMap((widths) => [all, within].map((spaced) => ({ widths, spaced })))
}

/** A line in parts: its squeezed marks, each for itself, and what stands between them. */
function partsOfLine(from: number, to: number, marks: readonly number[], spacing: number): Stretched[] {
  const parts: Stretched[] = []
  let done = from
  for (const mark of marks) {
    if (mark > done) parts.push({ from: done, to: mark, spacing })
    parts.push({ from: mark, to: mark + 1, spacing: spacing - HALF_EM })
    done = mark + 1
  }
  return done < to ? [...parts, { from: done, to, spacing }] : parts
}

/**
 * The lines of a paragraph that have to be set wider or closer to end where the page's do. The page weighs what stays
 * together against how far a line is stretched, and squeezes marks; Word, WPS and LibreOffice fill each line by itself. So a
 * line that one of them would end elsewhere gets the space with which the widest fills its room. Where each character would
 * give up so much that it is seen, the marks that the page squeezes give up their white, which LibreOffice does not do.
 */
export function stretchedLines(block: TextBlock): Stretched[] {
  const text = textOf(block)
  const programs = measured(block, text)
  const may = ends(text)
  const { lines, behind } = linesOf(block)
  return lines.flatMap(({ from, to, cutEnd }): Stretched[] => {
    const room = from === 0 ? FIRST : TEXT_WIDTH
    if (programs.every((one) => lineEnd(one, from, room, may) === to)) return []
    const spacing = (more: number): number =>
      Math.min(
        ...programs.map(({ widths, spaced }) =>
          Math.floor((room - ROUNDED + more - sum(widths, from, to)) / Math.max(1, sum(spaced, from, to))),
        ),
      )
    const even = spacing(0)
    if (even >= CLOSEST) return [{ from, to, spacing: even }]
    const marks = squeezedIn(behind, from, to, cutEnd)
    return partsOfLine(from, to, marks, spacing(marks.length * HALF_EM))
  })
}

/** Offsets of the marks of a line that the page sets without the white after them. */
function squeezedIn(behind: Uint8Array, from: number, to: number, cutEnd: boolean): number[] {
  const marks: number[] = []
  for (let at = from; at < to; at += 1) if (at === to - 1 ? cutEnd : behind[at] === SQUEEZED) marks.push(at)
  return marks
}
