import { entryAt, type Report, shownAt } from '../report/report'
import type { ClosingBlock, ClosingLine } from './blocks/block'
import { emWidth } from './blocks/emWidth'
import { signatureLines } from './titleLines'

/** Characters of a line. */
const LINE = 28
/** Characters left free to the right of 成文日期 (GB/T 9704-2012 7.3.5.1: 右空四字). */
const DATE_INSET = 4

/** Width in characters; a half-width character counts one half. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((width, char) => width + (char <= '\u00FF' ? 0.5 : 1), 0)

/** Greatest inset at which a line still begins within the left margin. */
const roomBeside = (text: string): number => Math.max(0, LINE - emWidth(text))

/** Lines centred `axis` characters from the right margin, none beyond a margin. */
const centred = (lines: readonly string[], axis: number): ClosingLine[] =>
  lines.map((text) => ({
    text,
    inset: Math.min(Math.max(0, axis - widthOf(text) / 2), roomBeside(text)),
  }))

/** A date leaves four characters free; other text that was typed there may need the whole line. */
function dateLines(dated: string): ClosingLine[] {
  const lines = signatureLines(dated)
  const inset = Math.min(DATE_INSET, ...lines.map(roomBeside))
  return lines.map((text) => ({ text, inset }))
}

/**
 * The blocks of 署名 and 成文日期, as far as they are filled. The date leaves four characters free at the right, and the
 * signature is centred over it (GB/T 9704-2012 7.3.5.1). A signature too long for that ends at the right margin; one
 * longer than a line is set in lines of about equal length, centred over one another.
 */
export function closingBlocks(report: Report): ClosingBlock[] {
  const { signature, date } = report.template.closing
  const texts = [signature, date].map((place) =>
    entryAt(report, place).kind === 'blank' ? '' : shownAt(report, place),
  )
  const [signed = '', dated = ''] = texts
  const signedLines = signatureLines(signed)
  const half = Math.max(...signedLines.map(widthOf)) / 2
  const over = dated === '' ? DATE_INSET + half : DATE_INSET + widthOf(dated) / 2
  const blocks = [
    { key: 'closing.signature', lines: centred(signedLines, Math.max(over, half)) },
    { key: 'closing.date', lines: dateLines(dated) },
  ]
  return blocks
    .filter(({ lines }) => lines.length > 0)
    .map(({ key, lines }, i): ClosingBlock => ({ kind: 'closing', key, lines, first: i === 0 }))
}
