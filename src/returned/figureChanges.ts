import { entryAt, figureAt, type Report, shownAt } from '../report/report'
import type { Place } from '../report/template/template'
import type { FigureChange, Revision } from './model'
import { madeBy } from './revisions'

/** What a copy says of each figure: shown values, '' for blank, with how often and by whose changes. */
export type Said = Map<Place, Map<string, { count: number; by: readonly Revision[] }>>

/** A value as it came back; the line of a blank is no part of it. */
export const heard = (text: string): string => text.replace(/^[\s_＿]+|(?<![\s_＿])[\s_＿]+$/gu, '')

/** Notes that the copy has this text at a figure's place, and which revisions put it there. */
export function say(said: Said, place: Place, text: string, by: readonly Revision[] = []): void {
  const value = heard(text)
  const values = said.get(place) ?? new Map<string, { count: number; by: readonly Revision[] }>()
  const before = values.get(value)
  const now = { count: (before?.count ?? 0) + 1, by: [...(before?.by ?? []), ...by] }
  said.set(place, values.set(value, now))
}

/** A figure as it is shown, '' while it is blank. */
export const valueAt = (report: Report, place: Place): string =>
  entryAt(report, place).kind === 'blank' ? '' : shownAt(report, place)

/** Another value of a figure of the report. */
export function figureChange(
  report: Report,
  place: Place,
  after: string,
  more: { others?: FigureChange['others']; by?: readonly Revision[] } = {},
): FigureChange {
  const { label, section } = figureAt(report.template, place)
  const before = valueAt(report, place)
  const { others = [], by = [] } = more
  const id = `figure ${place}`
  return { kind: 'figure', id, section, figure: place, label, before, after, others, ...madeBy(by) }
}

/** What is said where values of the report are blank in a copy and nothing tells whether it left with them. */
export const blankedNote = (count: number): string => `有 ${count} 个数在收回的文件里是空的，报告里的没有动。`

/** The other values of figures, and those that are blank in the copy: it may have left before they were typed. */
export function figureChanges(
  report: Report,
  said: Said,
): { changes: FigureChange[]; blanked: FigureChange[] } {
  const changes: FigureChange[] = []
  const blanked: FigureChange[] = []
  for (const [place, values] of said) {
    const before = valueAt(report, place)
    const others = [...values].filter(([text]) => text !== before && text !== '')
    const [first] = others.sort((a, b) => b[1].count - a[1].count)
    if (!first) {
      const blank = values.get('')
      if (before !== '' && blank && values.size === 1)
        blanked.push(figureChange(report, place, '', { by: blank.by }))
      continue
    }
    const rest = [...values].filter(([text]) => text !== first[0] && text !== '')
    changes.push(
      figureChange(report, place, first[0], {
        others: rest.map(([shown, { count }]) => ({ shown, count })),
        by: first[1].by,
      }),
    )
  }
  return { changes, blanked }
}
