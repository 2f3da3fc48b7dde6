import type { Recognised, RecognisedFigure } from '../../recognise/recognised'

/** A stretch of a line: words, or a recognised figure. Offsets are UTF-16 units of the raw text. */
export interface Stretch {
  offset: number
  text: string
  figure: RecognisedFigure | null
}

/** A line of the document as the look shows it. */
export interface LookLine {
  offset: number
  kind: 'title' | 'heading' | 'text' | 'furniture'
  /** Level of the heading, 0 for other lines. */
  level: number
  /** Length of a heading whose text goes on in the same line; 0 otherwise. */
  runIn: number
  stretches: readonly Stretch[]
}

/** Shown where a number was deleted and nothing stands. */
const DELETED = '____'

/** The document's lines in their order, blank ones left out, with every recognised figure in its place. */
export function lookLines(raw: string, found: Recognised): LookLine[] {
  const headings = new Map(found.sections.map((section) => [section.offset, section]))
  const furniture = new Set(found.furniture.map(({ offset }) => offset))
  const figures = [...found.figures].sort((a, b) => a.offset - b.offset)
  const lines: LookLine[] = []
  let next = 0
  let titled = ''
  for (const { 0: whole, index: from } of raw.matchAll(/[^\r\n]+/gu)) {
    const offset = from + (whole.length - whole.trimStart().length)
    const text = whole.trim()
    if (text === '') continue
    const end = offset + text.length
    const heading = headings.get(offset)
    const isTitle = !heading && titled.length < found.title.length && found.title.startsWith(titled + text)
    if (isTitle) titled += text
    while ((figures[next]?.offset ?? end) < offset) next += 1
    const own: RecognisedFigure[] = []
    for (let figure = figures[next]; figure && figure.offset < end; figure = figures[next]) {
      own.push(figure)
      next += 1
    }
    lines.push({
      offset,
      kind: furniture.has(offset) ? 'furniture' : heading ? 'heading' : isTitle ? 'title' : 'text',
      level: heading?.level ?? 0,
      runIn: heading?.runIn ? heading.heading.length : 0,
      stretches: stretchesOf(text, offset, own),
    })
  }
  return lines
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
