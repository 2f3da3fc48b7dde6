import { type DocumentLine, documentLines } from '../lines/lines'
import { figuresIn } from '../recognise'
import type { Recognised, RecognisedFigure, RecognisedSection } from '../recognised'
import { freeAmong, regrouped } from './names'
import { withSums } from './sums'

/** Longest heading; of a longer line the words up to its first mark become one. */
const LONGEST = 45
const DEEPEST = 4

/** What was found, and the report's unit called by another name. */
export const withUnit = (found: Recognised, unit: string): Recognised => ({ ...found, unit: unit.trim() })

/** Makes a heading text again; numbers in it become figures. */
export function withoutHeading(found: Recognised, offset: number): Recognised {
  const its = found.sections.find((one) => one.offset === offset)
  if (!its) return found
  const sections = found.sections.filter((one) => one !== its)
  return withFiguresOf({ ...found, sections }, { offset, text: its.heading })
}

/**
 * Makes the line around an offset a heading, or its first words where text follows on the line. Figures in it are
 * removed. Returns `found` itself for the title, for a web page's own lines, and where no heading can be made out.
 */
export function withHeading(found: Recognised, raw: string, offset: number, level: number): Recognised {
  const line = lineAt(raw, offset)
  if (!line || isApart(found, line)) return found
  const before = found.sections.find((one) => one.offset === line.offset)
  const heading = before?.heading ?? headingOf(line.text)
  if (heading === null) return found
  const section: RecognisedSection = {
    offset: line.offset,
    heading,
    level: Math.min(DEEPEST, Math.max(1, Math.trunc(level) || 1)),
    runIn: heading.length < line.text.length,
  }
  const sections = [...found.sections.filter((one) => one !== before), section].sort(
    (a, b) => a.offset - b.offset,
  )
  const end = line.offset + heading.length
  return withoutFigures({ ...found, sections }, line.offset, end)
}

/** Takes a line that was left out as a web page's own back into the text; its numbers become figures. */
export function restored(found: Recognised, offset: number): Recognised {
  const line = found.furniture.find((one) => one.offset === offset)
  if (!line) return found
  const furniture = found.furniture.filter((one) => one !== line)
  return withFiguresOf({ ...found, furniture }, line)
}

/** Leaves out the line around an offset, with its heading and figures. Returns `found` itself for the title. */
export function withFurniture(found: Recognised, raw: string, offset: number): Recognised {
  const line = lineAt(raw, offset)
  if (!line || isApart(found, line)) return found
  const furniture = [...found.furniture, line].sort((a, b) => a.offset - b.offset)
  const sections = found.sections.filter((one) => one.offset !== line.offset)
  return withoutFigures({ ...found, sections, furniture }, line.offset, line.offset + line.text.length)
}

/** Makes the line around an offset the title; the former title becomes text again. */
export function withTitle(found: Recognised, raw: string, offset: number): Recognised {
  const line = lineAt(raw, offset)
  if (!line || isApart(found, line)) return found
  const without = withoutHeading(found, line.offset)
  return { ...without, title: line.text, titleLines: [line] }
}

const lineAt = (raw: string, offset: number): DocumentLine | undefined =>
  documentLines(raw).find((line) => line.offset <= offset && offset < line.offset + line.text.length)

const isApart = ({ titleLines, furniture }: Recognised, { offset }: DocumentLine): boolean =>
  [...titleLines, ...furniture].some((one) => one.offset === offset)

function headingOf(text: string): string | null {
  if (text.length <= LONGEST && !/[。；！？](?!$)/u.test(text)) return text
  const at = text.slice(0, LONGEST).search(/[。：:；！？]/u)
  return at < 0 ? null : text.slice(0, at + 1)
}

function withoutFigures(found: Recognised, from: number, to: number): Recognised {
  const figures = found.figures.filter(({ offset }) => offset < from || offset >= to)
  return withSums({ ...found, figures: regrouped(figures) })
}

/** With the figures of a line; its unit and year are those of the document. */
function withFiguresOf(found: Recognised, line: DocumentLine): Recognised {
  const taken = new Set(found.figures.map(({ offset }) => offset))
  const yearOf = (name: string): RecognisedFigure | undefined =>
    found.figures.find(({ kind, label }) => kind === 'year' && label === name)
  const figures: RecognisedFigure[] = [...found.figures]
  const used = new Set(figures.map(({ label }) => label))
  for (const { offset, literal, unit, kind, label, blank } of figuresIn([line], new Map(), found.year)) {
    if (taken.has(offset)) continue
    const id = `m${offset}`
    const its = (kind === 'year' && yearOf(label)) || { group: id, label: freeAmong(used, label) }
    used.add(its.label)
    figures.push({ id, offset, literal, unit, kind, label: its.label, blank, group: its.group })
  }
  figures.sort((a, b) => a.offset - b.offset)
  return { ...found, figures: regrouped(figures) }
}
