import { leftOversIn } from '../report/placeholder'
import { plainLines } from '../report/prose'
import type { Report } from '../report/report'
import type { Finding } from './finding'

/** What is left of the form in the sentences: x, ××, ____ (C06). */
export function leftOvers({ template, draft }: Report): Finding[] {
  return template.sections.flatMap(({ place, heading }) => {
    const text = draft.sections[place]?.text
    if (!text) return []
    return plainLines(text).flatMap((plain, line) =>
      leftOversIn(plain).map(({ from, to, text: left }): Finding => ({
        id: `left-over:${place}:${line}:${from}`,
        severity: 'error',
        sentence: `正文里还有没填的“${left}”：${around(plain, from, to)}`,
        about: heading,
        target: { kind: 'text', section: place, line, from, to },
        figures: [],
        basis: left,
      })),
    )
  })
}

/** A stretch of text with some of its surroundings, figures left out as □. */
export function around(plain: string, from: number, to: number): string {
  const start = Math.max(0, from - 8)
  const end = Math.min(plain.length, to + 8)
  const cut = plain.slice(start, end).replace(/\uFFFC/gu, '▢')
  return `“${start > 0 ? '…' : ''}${cut}${end < plain.length ? '…' : ''}”`
}
