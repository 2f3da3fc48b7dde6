import { entryAt, figuresOf, type Report, shownAt } from '../report'
import type { Place, Section, TableForm } from '../template/template'
import { FIGURE_CHAR, type ProseInline, proseLines } from '../text/prose'
import { written } from '../values/parse'

/** What a line of the report is: a heading, a paragraph, or a label or value of a table or form. */
export type LineKind = 'chapter' | 'heading' | 'text' | 'label' | 'value'

/** A part of a line: words, or the value of a figure. */
export interface Piece {
  /** As it is read. A blank is {@link FIGURE_CHAR}, which no query contains. */
  text: string
  /** The figure that it is the value of, null for words. */
  figure: Place | null
}

/** A line of the report as it is read from top to bottom, with what it is made of. */
export interface SpokenLine {
  section: Place
  kind: LineKind
  /** Of a paragraph its index (`proseLines`), of a table's label its index among the labels; else 0. */
  nth: number
  pieces: readonly Piece[]
}

/** The value of a figure, as its own field or cell shows it, or as a sentence does. */
function valueOf(report: Report, figure: Place, own: boolean): Piece {
  const entry = entryAt(report, figure)
  if (entry.kind === 'blank') return { text: FIGURE_CHAR, figure }
  return { text: own ? written(entry) : shownAt(report, figure), figure }
}

const pieceOf = (report: Report, inline: ProseInline): Piece =>
  inline.type === 'text' ? { text: inline.text, figure: null } : valueOf(report, inline.attrs.place, false)

function tableLines(report: Report, section: Place, { head, body }: TableForm): SpokenLine[] {
  let nth = -1
  return [...head, ...body].flatMap((row) =>
    row.map((cell): SpokenLine => {
      if (cell.kind === 'figure')
        return { section, kind: 'value', nth: 0, pieces: [valueOf(report, cell.figure, true)] }
      nth += 1
      return { section, kind: 'label', nth, pieces: [{ text: cell.text, figure: null }] }
    }),
  )
}

function sectionLines(report: Report, section: Section, own: readonly Place[]): SpokenLine[] {
  const { place, heading, chapter, table } = section
  const words = (text: string, kind: LineKind): SpokenLine => ({
    section: place,
    kind,
    nth: 0,
    pieces: [{ text, figure: null }],
  })
  const text = report.draft.sections[place]?.text
  const lines = chapter === undefined ? [] : [words(chapter, 'chapter')]
  lines.push(words(heading, 'heading'))
  if (text)
    for (const [nth, { inlines }] of proseLines(text).entries())
      lines.push({
        section: place,
        kind: 'text',
        nth,
        pieces: inlines.map((inline) => pieceOf(report, inline)),
      })
  else if (table) lines.push(...tableLines(report, place, table))
  else
    for (const figure of own)
      lines.push({ section: place, kind: 'value', nth: 0, pieces: [valueOf(report, figure, true)] })
  return lines
}

/** Every line of the report in its order: headings, paragraphs, the labels and values of tables, and 基本信息. */
export function spokenLines(report: Report): SpokenLine[] {
  const { template, draft } = report
  const own = new Map<Place, Place[]>()
  for (const { place, section } of figuresOf(template).values())
    own.set(section, [...(own.get(section) ?? []), place])
  return template.sections.flatMap((section) =>
    draft.sections[section.place] ? sectionLines(report, section, own.get(section.place) ?? []) : [],
  )
}
