import { entryAt, type Report, shownAt } from '../../report/report'
import { inlinesOf } from '../../report/text/starter'
import type { Place } from '../../report/template/template'

/** A part of a text in one line, the value of a figure or not. */
export interface TitlePart {
  text: string
  figure?: Place
}

/** The parts of the title in its order; together they are the title, from which a blank figure is left out. */
function partsOf(report: Report): TitlePart[] {
  return inlinesOf(report.template.reportTitle).flatMap((inline): TitlePart[] => {
    if (inline.type === 'text') return [{ text: inline.text }]
    const { place } = inline.attrs
    return entryAt(report, place).kind === 'blank' ? [] : [{ text: shownAt(report, place), figure: place }]
  })
}

/** The title as figures and words, each with its text in the lines on which it stands. */
export function titleFigures(
  report: Report,
  lines: readonly string[],
): { figure?: Place; lines: readonly string[] }[] {
  const title = lines.join('')
  const ends: number[] = []
  for (const line of lines.slice(0, -1)) ends.push((ends.at(-1) ?? 0) + line.length)
  let at = 0
  return partsOf(report).map(({ text, figure }) => {
    const from = at
    at += text.length
    const inside = ends.filter((end) => end > from && end < at)
    const stops = [from, ...inside, at]
    const own = stops.slice(1).map((stop, i) => title.slice(stops[i], stop))
    // a line may end between two parts
    if (ends.includes(at)) own.push('')
    return figure === undefined ? { lines: own } : { figure, lines: own }
  })
}
