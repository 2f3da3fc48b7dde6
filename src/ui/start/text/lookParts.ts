import type { Recognised, RecognisedFigure } from '../../../recognise/recognised'
import type { TableAt } from '../../../recognise/tables/tablesIn'
import type { LookRow, RowsPart } from './lookRows'

/** A stretch of a line: words, or a recognised figure. Offsets are UTF-16 units of the raw text. */
export interface Stretch {
  offset: number
  text: string
  figure: RecognisedFigure | null
}

/** A line of the document as the look shows it, or a piece of a long one. */
export interface LookLine {
  offset: number
  kind: 'title' | 'heading' | 'text' | 'furniture'
  /** Level of the heading, 0 for other lines. */
  level: number
  /** Length of a heading whose text continues in the same line; 0 otherwise. */
  runIn: number
  /** A piece that continues the line before it. */
  on: boolean
  stretches: readonly Stretch[]
  /** The tables that stand before it. */
  tables: readonly TableAt[]
}

/** Lines that are drawn together. */
export interface LookPart {
  lines: readonly LookLine[]
  behind: readonly TableAt[]
  figures: readonly RecognisedFigure[]
  /** Where the last figure before it ends, which may be inside of it. */
  from: number
}

/** Shown where a number was deleted and nothing stands. */
const DELETED = '____'

/**
 * The document's parts with every recognised figure in its place.
 * @param before the parts as they were; one in which nothing changed is the same object again
 */
export function lookParts(
  parts: readonly RowsPart[],
  found: Recognised,
  before: readonly LookPart[] = [],
): readonly LookPart[] {
  const kindAt = kindsOf(parts, found)
  const figures = [...found.figures].sort((a, b) => a.offset - b.offset)
  let next = 0
  return parts.map(({ rows, behind }, i): LookPart => {
    const last = rows.at(-1)
    const end = last ? last.offset + last.text.length : 0
    const from = next
    while ((figures[next]?.offset ?? end) < end) next += 1
    const one = figures[from - 1]
    const part = { figures: figures.slice(from, next), from: one ? one.offset + one.literal.length : 0 }
    const was = before[i]
    if (was && isSame(was, part, rows, kindAt)) return was
    return { ...part, behind, lines: linesOf(rows, part, kindAt) }
  })
}

type Kind = Pick<LookLine, 'kind' | 'level' | 'runIn'>
const TEXT: Kind = { kind: 'text', level: 0, runIn: 0 }

/** What each row is. */
function kindsOf(parts: readonly RowsPart[], found: Recognised): (row: LookRow) => Kind {
  const headings = new Map(found.sections.map((section) => [section.offset, section]))
  const furniture = new Set(found.furniture.map(({ offset }) => offset))
  const kinds = new Map<number, Kind>()
  let titled = ''
  let whole: Kind = TEXT
  for (const { rows } of parts)
    for (const { offset, text, on } of rows) {
      const heading = headings.get(offset)
      const isTitle =
        !on && !heading && titled.length < found.title.length && found.title.startsWith(titled + text)
      if (isTitle) titled += text
      // the pieces of a line that is left out are left out with it; others go on as text
      if (on) whole = whole.kind === 'furniture' ? whole : TEXT
      else if (furniture.has(offset)) whole = { ...TEXT, kind: 'furniture' }
      else if (heading)
        whole = { kind: 'heading', level: heading.level, runIn: heading.runIn ? heading.heading.length : 0 }
      else if (isTitle) whole = { ...TEXT, kind: 'title' }
      else whole = TEXT
      if (whole !== TEXT) kinds.set(offset, whole)
    }
  return ({ offset }) => kinds.get(offset) ?? TEXT
}

/** True when a part shows the same as before: figures are values, the same object says the same. */
function isSame(
  { figures, lines, from }: LookPart,
  now: Pick<LookPart, 'figures' | 'from'>,
  rows: readonly LookRow[],
  kindAt: (row: LookRow) => Kind,
): boolean {
  if (figures.length !== now.figures.length || figures.some((one, i) => one !== now.figures[i])) return false
  const first = rows[0]?.offset ?? 0
  if (Math.max(from, first) !== Math.max(now.from, first)) return false
  return rows.every((row, i) => {
    const [is, was] = [kindAt(row), lines[i]]
    return is.kind === was?.kind && is.level === was.level && is.runIn === was.runIn
  })
}

function linesOf(
  rows: readonly LookRow[],
  { figures, from: before }: Pick<LookPart, 'figures' | 'from'>,
  kindAt: (row: LookRow) => Kind,
): LookLine[] {
  let next = 0
  let reached = before
  return rows.map((row): LookLine => {
    const { offset, text, on, tables } = row
    const end = offset + text.length
    const own: RecognisedFigure[] = []
    for (let figure = figures[next]; figure && figure.offset < end; figure = figures[next]) {
      if (figure.offset >= offset) own.push(figure)
      next += 1
    }
    // a figure that a long line was cut within stands in the piece before
    const from = on ? Math.min(end, Math.max(offset, reached)) : offset
    const last = own.at(-1)
    if (last) reached = last.offset + last.literal.length
    return {
      ...kindAt(row),
      offset,
      on,
      tables,
      stretches: stretchesOf(text.slice(from - offset), from, own),
    }
  })
}

function stretchesOf(text: string, offset: number, figures: readonly RecognisedFigure[]): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  const words = (to: number): void => {
    if (to > at) stretches.push({ offset: offset + at, text: text.slice(at, to), figure: null })
  }
  for (const figure of figures) {
    const from = figure.offset - offset
    words(from)
    at = Math.max(at, from + figure.literal.length)
    stretches.push({ offset: figure.offset, text: figure.literal || DELETED, figure })
  }
  words(text.length)
  return stretches
}
