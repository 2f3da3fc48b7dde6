import { type PdfWord, pdfWords } from '../tools/pdfWords'

/** Points between the middles of words of one line at most. */
const SAME_LINE = 3
/**
 * Points between the cells of a table at least. In running text, whose words are taller by what either file says of 16 pt
 * and of 12 pt, a gap is a blank.
 */
const GAP = 6
const TALL = 15.8

/** The lines of a file without blanks, those of a table's cells each by itself; without numbers alone, which have no end. */
function linesOf(file: string): string[] {
  const rows: PdfWord[][] = []
  const middle = ({ top, bottom }: PdfWord): number => (top + bottom) / 2
  for (const word of pdfWords(file)) {
    const row = rows.findLast(
      ([first]) => first && first.page === word.page && Math.abs(middle(first) - middle(word)) < SAME_LINE,
    )
    if (row) row.push(word)
    else rows.push([word])
  }
  const lines = rows.flatMap((row) => {
    const texts: string[] = []
    let right = -Infinity
    for (const word of row.sort((a, b) => a.left - b.left)) {
      const isCell = word.left - right > GAP && word.bottom - word.top < TALL
      if (isCell || texts.length === 0) texts.push(word.text)
      else texts[texts.length - 1] += word.text
      right = word.right
    }
    return texts.map((text) => text.replaceAll(/\s/gu, ''))
  })
  return lines.filter((text) => /\p{Script=Han}/u.test(text))
}

/** How many lines of a PDF another file has too; those that it has not, as they are in the first. */
export function linesApart(
  pdf: string,
  other: string,
): { lines: number; alike: number; apart: readonly string[] } {
  const left = new Map<string, number>()
  for (const line of linesOf(other)) left.set(line, (left.get(line) ?? 0) + 1)
  const lines = linesOf(pdf)
  const apart = lines.filter((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0
  })
  return { lines: lines.length, alike: lines.length - apart.length, apart }
}
