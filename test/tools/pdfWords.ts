import { execFileSync } from 'node:child_process'

/** What poppler takes for a word, in points from the page's top left corner. */
export interface PdfWord {
  /** From 1. */
  page: number
  text: string
  left: number
  right: number
  top: number
  bottom: number
}

const WORD = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</gu

/** Every word of a file with its box: as wide as its glyphs' own widths, as high as its face. */
export function pdfWords(file: string): PdfWord[] {
  const html = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 })
  return html
    .split('<page ')
    .slice(1)
    .flatMap((text, i) =>
      [...text.matchAll(WORD)].map(([, left, top, right, bottom, word = '']) => ({
        page: i + 1,
        text: word.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
        left: Number(left),
        right: Number(right),
        top: Number(top),
        bottom: Number(bottom),
      })),
    )
}

const MM = 72 / 25.4
/** Points that a face's own box may reach over its line, and that places are rounded by. */
const OVER = 4
const ROUNDED = 0.3

const said = ({ page, text, left, right, top }: PdfWord): string =>
  `${page}: ${text} ${left.toFixed(1)}–${right.toFixed(1)} at ${top.toFixed(1)}`

/** Words that reach out of the type area of 156 × 225 mm; the page's number, which stands below it, is not asked. */
export function outsideTypeArea(words: readonly PdfWord[]): string[] {
  return words
    .filter(({ top, text }) => top < 262 * MM || !/^(?:—|\d+)$/u.test(text))
    .filter(
      ({ left, right, top, bottom }) =>
        left < 28 * MM - ROUNDED ||
        right > 184 * MM + ROUNDED ||
        top < 37 * MM - OVER ||
        bottom > 262 * MM + OVER,
    )
    .map(said)
}

/** Pairs of words that stand on one another. */
export function overlapping(words: readonly PdfWord[]): string[] {
  return words.flatMap((a, i) =>
    words
      .slice(i + 1)
      .filter(
        (b) =>
          a.page === b.page &&
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > ROUNDED &&
          Math.abs(a.top + a.bottom - b.top - b.bottom) < Math.min(a.bottom - a.top, b.bottom - b.top),
      )
      .map((b) => `${said(a)} | ${said(b)}`),
  )
}
