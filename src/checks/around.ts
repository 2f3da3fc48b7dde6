import { proseLines } from '../report/prose'
import { type Report, shownAt } from '../report/report'
import type { Place } from '../report/template'

const BESIDE = 8

/**
 * A stretch of a section's text with what stands beside it, figures as the report prints them.
 * @param line index of the paragraph in `plainLines`; `from` and `to` count as there
 */
export function around(report: Report, section: Place, line: number, from: number, to: number): string {
  const text = report.draft.sections[section]?.text
  const inlines = (text && proseLines(text)[line]?.inlines) ?? []
  const chars = inlines.flatMap((inline): { shown: string }[] =>
    inline.type === 'text'
      ? inline.text.split('').map((shown) => ({ shown }))
      : [{ shown: shownAt(report, inline.attrs.place) }],
  )
  const start = Math.max(0, from - BESIDE)
  const end = Math.min(chars.length, to + BESIDE)
  const cut = chars
    .slice(start, end)
    .map(({ shown }) => shown)
    .join('')
  return `“${start > 0 ? '…' : ''}${cut}${end < chars.length ? '…' : ''}”`
}
