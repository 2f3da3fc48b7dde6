import { FIGURE_CHAR, plainLines, proseLines } from '../../report/text/prose'
import { wholeNumbers } from '../../report/text/wholeNumbers'
import { type Report, shownAt } from '../../report/report'
import type { Place } from '../../report/template/template'

const BESIDE = 8

/**
 * Quotes a range of a paragraph in “ ” with up to 8 characters of context on each side, more where that would cut a number, and … where it is cut; figures
 * as the report prints them.
 * @param line index of the paragraph in `plainLines`; `from` and `to` are offsets in it
 */
export function excerpt(report: Report, section: Place, line: number, from: number, to: number): string {
  const text = report.draft.sections[section]?.text
  const plain = (text && plainLines(text)[line]) ?? ''
  const { start, end } = wholeNumbers(plain, Math.max(0, from - BESIDE), Math.min(plain.length, to + BESIDE))
  let cut = plain.slice(start, end)
  if (text && cut.includes(FIGURE_CHAR)) {
    const places = proseLines(text)[line]?.inlines.flatMap((one) =>
      one.type === 'figure' ? one.attrs.place : [],
    )
    let nth = plain.slice(0, start).split(FIGURE_CHAR).length - 1
    cut = cut.replaceAll(FIGURE_CHAR, () => {
      const place = places?.[nth]
      nth += 1
      return place === undefined ? '' : shownAt(report, place)
    })
  }
  return `“${start > 0 ? '…' : ''}${cut}${end < plain.length ? '…' : ''}”`
}
