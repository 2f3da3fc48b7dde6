import { entryAt, figureAt, type Report, shownAt } from '../report/report'
import type { Place } from '../report/template/template'
import type { FigureChange } from './model'

/** What a copy says of each figure: shown values, '' for blank, with how often. */
export type Said = Map<Place, Map<string, number>>

/** A value as it came back; the line of a blank is no part of it. */
const heard = (text: string): string => text.replace(/^[\s_＿]+|(?<![\s_＿])[\s_＿]+$/gu, '')

export function say(said: Said, place: Place, text: string): void {
  const value = heard(text)
  const values = said.get(place) ?? new Map<string, number>()
  said.set(place, values.set(value, (values.get(value) ?? 0) + 1))
}

/** A figure as it is shown, '' while it is blank. */
export const valueAt = (report: Report, place: Place): string =>
  entryAt(report, place).kind === 'blank' ? '' : shownAt(report, place)

/** The other values of figures. A copy that lacks a value may have left before it was typed: it blanks nothing. */
export function figureChanges(report: Report, said: Said, notes: string[]): FigureChange[] {
  let lacking = 0
  const changes = [...said].flatMap(([place, values]): FigureChange[] => {
    const before = valueAt(report, place)
    const others = [...values].filter(([text]) => text !== before && text !== '').sort((a, b) => b[1] - a[1])
    const [first] = others
    if (before !== '' && values.has('')) lacking += 1
    if (!first) return []
    const { label, section } = figureAt(report.template, place)
    const rest = [...values].filter(([text]) => text !== first[0] && text !== '')
    return [
      {
        kind: 'figure',
        id: `figure ${place}`,
        section,
        figure: place,
        label,
        before,
        after: first[0],
        others: rest.map(([shown, count]) => ({ shown, count })),
      },
    ]
  })
  if (lacking > 0) notes.push(`有 ${lacking} 个数在收回的文件里是空的，报告里的没有动。`)
  return changes
}
