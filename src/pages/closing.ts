import { entryAt, type Report, shownAt } from '../report/report'
import type { ClosingBlock } from './block'

/** Characters left free to the right of 成文日期 (GB/T 9704-2012 7.3.5.1: 右空四字). */
const DATE_INSET = 4

/** Width in characters: what is half as wide as a Chinese character counts one half. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((width, char) => width + (char <= '\u00FF' ? 0.5 : 1), 0)

/**
 * 署名 and 成文日期 under the text, as far as they are filled. The date leaves four characters free at the right, the
 * signature is centred over it (GB/T 9704-2012 7.3.5.1); one too long for that ends at the margin.
 */
export function closingBlocks(report: Report): ClosingBlock[] {
  const { signature, date } = report.template.closing
  const texts = [signature, date].map((place) =>
    entryAt(report, place).kind === 'blank' ? '' : shownAt(report, place),
  )
  const [signed = '', dated = ''] = texts
  const over = dated === '' ? DATE_INSET : DATE_INSET + (widthOf(dated) - widthOf(signed)) / 2
  const lines = [
    { key: 'closing.signature', text: signed, inset: Math.max(0, over) },
    { key: 'closing.date', text: dated, inset: DATE_INSET },
  ]
  return lines
    .filter(({ text }) => text !== '')
    .map(({ key, text, inset }, i): ClosingBlock => ({ kind: 'closing', key, text, inset, first: i === 0 }))
}
