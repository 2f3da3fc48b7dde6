import { type ClosingBlock, type ClosingLine, closingText } from '../../pages/blocks/block'
import { closingWidth } from '../../pages/closing'
import type { Report } from '../../report/report'
import { element, val } from '../xml/markup'
import type { Hold } from './figures'
import { CHARACTER, LINE } from './measures'
import { STYLE } from './names'
import { KEEPS_NEXT, NOTHING, paragraph, spaceAbove, type Standing } from './paragraphs'
import { LINE_END, TAB, textRun } from './runs'

const KEEPS_LINES = element('w:keepLines')

/** Blank lines above a line of a paragraph, and the end of the line before. */
const lineEnds = (above: number): string => LINE_END.repeat(above + 1)

/** How the lines of 署名 or 成文日期 stand: properties of the paragraph, and what is before a part of a line. */
interface Alignment {
  tabs?: readonly number[]
  indent?: Readonly<Record<string, number>>
  align?: 'left' | 'center'
}

/** Where a part of a line is centred, in characters from the left margin. */
const middleOf = ({ text, inset }: ClosingLine['parts'][number]): number =>
  28 - inset - closingWidth(text) / 2

/**
 * Lines that end together leave the same room at the right, lines that begin together at the left; bodies beside one another
 * stand at tabs, and others are centred over one another, between the right margin and an indent from the left.
 */
function alignmentOf(lines: readonly ClosingLine[]): Alignment {
  const parts = lines.flatMap((line) => line.parts)
  const twips = (characters: number): number => Math.max(0, Math.round(characters * CHARACTER))
  const middles = [...new Set(parts.map(middleOf))].sort((a, b) => a - b)
  if (lines.some((line) => line.parts.length > 1)) return { tabs: middles.map(twips), align: 'left' }
  const insets = parts.map(({ inset }) => inset)
  const [end = 0] = insets
  if (insets.every((inset) => inset === end)) return { indent: { 'w:right': twips(end) } }
  const lefts = parts.map(({ text, inset }) => 28 - inset - closingWidth(text))
  const [start = 0] = lefts
  if (lefts.every((left) => left === start)) return { indent: { 'w:left': twips(start) }, align: 'left' }
  const widest = parts.find(({ inset }) => inset === Math.min(...insets))
  const free = widest ? 28 - closingWidth(widest.text) - 2 * widest.inset : 0
  return { indent: { 'w:left': twips(free) }, align: 'center' }
}

/** The text of a line; at tabs, each part is after as many of them as lead to its own. */
function closingRuns({ parts }: ClosingLine, tabs: readonly number[] | undefined): string {
  if (!tabs) return textRun(closingText({ parts, above: 0 }))
  const before = tabs.length - parts.length
  return parts.map(({ text }, i) => TAB.repeat(i === 0 ? before + 1 : 1) + textRun(text)).join('')
}

/** 署名 or 成文日期 at the right. */
export function closingParagraph(
  block: ClosingBlock,
  report: Report,
  hold: Hold,
  { above, keepsNext }: Standing,
): string {
  const { signature, date } = report.template.closing
  const isSignature = block.key === 'closing.signature'
  const { tabs, indent, align } = alignmentOf(block.lines)
  const lines = block.lines.map((line, i) => (i === 0 ? '' : lineEnds(line.above)) + closingRuns(line, tabs))
  return paragraph(
    isSignature ? STYLE.signature : STYLE.date,
    [
      keepsNext ? KEEPS_NEXT : '',
      block.lines.length > 1 ? KEEPS_LINES : '',
      tabs
        ? element('w:tabs', {}, ...tabs.map((at) => element('w:tab', { 'w:val': 'center', 'w:pos': at })))
        : '',
      spaceAbove(above + (block.lines[0]?.above ?? 0) * LINE),
      indent ? element('w:ind', indent) : '',
      align ? val('w:jc', align) : '',
    ],
    NOTHING,
    hold(isSignature ? signature : date, lines.join(''), false),
  )
}
