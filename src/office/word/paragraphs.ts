import { type Report } from '../../report/report'
import { type HeadingBlock, type ParagraphBlock, type Run } from '../../pages/blocks/block'
import { headingOnly } from '../../pages/blocks/leads'
import type { TextBlock } from '../../pages/lines/blockLines'
import { element, val } from '../xml/markup'
import type { Hold } from './figures'
import { FACES, face } from './fonts'
import { latinStarts } from './lines/latinStarts'
import { LINE } from './measures'
import { headingStyle, STYLE } from './names'
import { BOLD, CHINESE, LINE_END, textRun } from './runs'
import { stretchedLines } from './lines/stretches'
import { partsOf, type SetOtherwise } from './lines/textParts'
import { titleFigures } from './titleFigures'

/** Markup that stands around the text of a paragraph: the bookmark of a section that begins there. */
export interface Around {
  before: string
  behind: string
}
/** No markup around a paragraph's runs. */
export const NOTHING: Around = { before: '', behind: '' }

/** How a paragraph stands to what is before it and after it. */
export interface Standing {
  around: Around
  /** Twentieths of a point above it. */
  above: number
  /** It stays on the page of the next. */
  keepsNext: boolean
}

/** Space above a paragraph of the text; a style's own otherwise. */
export const spaceAbove = (above: number): string =>
  above === 0 ? '' : element('w:spacing', { 'w:before': above, 'w:line': LINE, 'w:lineRule': 'exact' })

/** The paragraph ends no page. */
export const KEEPS_NEXT = element('w:keepNext')

/** A paragraph in a style. */
export const paragraph = (
  style: string,
  properties: readonly string[],
  { before, behind }: Around,
  ...runs: readonly string[]
): string =>
  element('w:p', {}, element('w:pPr', {}, val('w:pStyle', style), ...properties), before, ...runs, behind)

/** Runs of lines that end where they end on the page. */
const lineRuns = (lines: readonly string[]): string => lines.map((line) => textRun(line)).join(LINE_END)

/** The face of a second-level heading that begins a paragraph (GB/T 9704-2012 7.3.3), or bold. */
const lookOf = (run: Run): readonly string[] => [
  ...(run.heading === 2 ? [face(FACES.second)] : []),
  ...(run.bold ? BOLD : []),
]

/** How the text of a paragraph or heading is set so that its lines end where they end on the page. */
const linesSet = (block: TextBlock): SetOtherwise[] => [...stretchedLines(block), ...latinStarts(block)]

/** Text that begins at an offset of its paragraph, in runs. */
const setRuns = (
  text: string,
  at: number,
  settings: readonly SetOtherwise[],
  look: readonly string[] = [],
): string =>
  partsOf(text, at, settings)
    .map((part) =>
      textRun(
        part.text,
        ...look,
        part.spacing === undefined ? '' : val('w:spacing', part.spacing),
        part.chinese ? CHINESE : '',
      ),
    )
    .join('')

function runMarkup(run: Run, at: number, settings: readonly SetOtherwise[], hold: Hold): string {
  const markup = setRuns(run.text, at, settings, lookOf(run))
  return run.figure === undefined ? markup : hold(run.figure, markup, run.blank === true)
}

/** A heading, whose style keeps it with what follows. */
export const headingParagraph = (block: HeadingBlock, { around, above }: Standing): string =>
  paragraph(headingStyle(block.level), [spaceAbove(above)], around, setRuns(block.text, 0, linesSet(block)))

/** A paragraph of the text. */
export function textParagraph(block: ParagraphBlock, hold: Hold, standing: Standing): string {
  const settings = linesSet(block)
  let at = 0
  const runs = block.runs.map((run) => {
    at += run.text.length
    return runMarkup(run, at - run.text.length, settings, hold)
  })
  const { around, above, keepsNext } = standing
  const level = headingOnly(block)
  return paragraph(
    STYLE.text,
    [
      keepsNext || level !== null ? KEEPS_NEXT : '',
      spaceAbove(above),
      level === null ? '' : val('w:outlineLvl', level - 1),
    ],
    around,
    ...runs,
  )
}

/** The title in its lines, with the unit and the year in it. */
export const titleParagraph = (
  report: Report,
  lines: readonly string[],
  hold: Hold,
  around: Around,
): string =>
  paragraph(
    STYLE.title,
    [],
    around,
    ...titleFigures(report, lines).map(({ figure, lines: own }) => {
      if (figure === undefined) return lineRuns(own)
      const ended = own.at(-1) === ''
      const held = hold(figure, lineRuns(ended ? own.slice(0, -1) : own), false)
      return ended ? held + LINE_END : held
    }),
  )
