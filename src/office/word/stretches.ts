import type { Stretch } from '../../pages/blocks/keeps'
import { breakLines } from '../../pages/lines/breakLines'
import { SQUEEZED } from '../../pages/lines/lineSums'
import { BEGINS_NO_LINE, ENDS_NO_LINE } from './lineMarks'
import { CHARACTER, TEXT_WIDTH, TIGHTER } from './measures'

/**
 * A line that would end elsewhere than on the page, or a part of it, and the space that each character gets so that it does
 * not.
 */
export interface Stretched extends Stretch {
  /** Twentieths of a point, as `w:spacing` has them. */
  spacing: number
}

const FULL = CHARACTER
const HALF = 8 * 20 + TIGHTER
/** The room of a first line where the indent of two characters is taken without their tighter setting. */
const FIRST = TEXT_WIDTH - 2 * 16 * 20

/** Room that is left in a line that is set wider: programs round what stands between figures and words. */
const ROUNDED = 30

const isLatin = (char: string): boolean => char > ' ' && char < '\u007F'
/** A half-width character of the office's typefaces; the second half of a surrogate pair has no width. */
const widthOf = (char: string): number => (char <= '\u00FF' ? HALF : /[\uDC00-\uDFFF]/u.test(char) ? 0 : FULL)

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
    return widthOf(behind) > 0 && !(before === behind && /[—…]/u.test(behind))
  })
}

/** End of the line that begins at an offset: as far as there is room, and not where no line may end. */
function lineEnd(widths: readonly number[], from: number, room: number, may: readonly boolean[]): number {
  let at = from
  let width = 0
  while (at < widths.length && width + (widths[at] ?? 0) <= room) {
    width += widths[at] ?? 0
    at += 1
  }
  for (let end = at; end > from; end -= 1) if (may[end]) return end
  // a word longer than a line is parted
  return Math.max(at, from + 1)
}

const widthBetween = (widths: readonly number[], from: number, to: number): number =>
  widths.slice(from, to).reduce((sum, width) => sum + width, 0)

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

const EM = 16 * 20
/** White that a squeezed mark gives up. */
const HALF_EM = EM / 2
const TRACKING = TIGHTER / EM

/**
 * The lines of a paragraph that have to be set wider or closer to end where the page's do. The page weighs what stays
 * together against how far a line is stretched, and squeezes marks; Word, WPS and LibreOffice fill each line by itself. So a
 * line that they would end elsewhere gets the space with which it fills its room. A line that is too full gives up the white
 * of the marks that the page squeezes, not some of every character, which would be seen.
 */
export function stretchedLines(text: string): Stretched[] {
  const widths = Array.from({ length: text.length }, (_, at) => widthOf(text.charAt(at)))
  const free = ends(text)
  const { lines, behind } = breakLines(text, {
    measure: 28 * (1 + TRACKING),
    indent: 2 * (1 + TRACKING),
    tracking: TRACKING,
    advance: (char) => (char <= '\u00FF' ? 0.5 : 1),
  })
  return lines.flatMap(({ from, to, cutEnd }): Stretched[] => {
    const room = from === 0 ? FIRST : TEXT_WIDTH
    if (lineEnd(widths, from, room, free) === to) return []
    const left = room - ROUNDED - widthBetween(widths, from, to)
    const marks = left < 0 ? squeezedIn(behind, from, to, cutEnd) : []
    const spacing = TIGHTER + Math.floor((left + marks.length * HALF_EM) / (to - from))
    return partsOfLine(from, to, marks, spacing)
  })
}

/** Offsets of the marks of a line that the page sets without the white behind them. */
function squeezedIn(behind: Uint8Array, from: number, to: number, cutEnd: boolean): number[] {
  const marks: number[] = []
  for (let at = from; at < to; at += 1) if (at === to - 1 ? cutEnd : behind[at] === SQUEEZED) marks.push(at)
  return marks
}
