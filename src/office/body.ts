import type { Block } from '../pages/blocks/block'
import { turnedBlocks } from '../pages/turnedBlocks'
import type { Report } from '../report/report'
import { element, xmlPart } from './xml/markup'
import { figureControls } from './word/figures'
import { LINE, MARGIN, PAPER } from './word/measures'
import { SPACES, STYLE } from './word/names'
import { annexNameParagraph, annexParagraphs } from './word/annexParagraphs'
import { closingParagraph } from './word/closingParagraph'
import {
  type Around,
  headingParagraph,
  NOTHING,
  paragraph,
  textParagraph,
  titleParagraph,
} from './word/paragraphs'
import { markEnd, markStart, sectionMarks, sectionOf } from './word/sectionMarks'
import { belowTable } from './table/tableLines'
import { tableMarkup } from './table/tables'

/** Height in twentieths of a point of a paragraph without text. */
const THIN = 20
/** What stands between two tables, which Word would take for one, and at the end, where it wants a paragraph. */
const thinParagraph = (above: number): string =>
  paragraph(
    STYLE.text,
    [
      element('w:spacing', {
        'w:before': above === 0 ? undefined : above,
        'w:line': THIN,
        'w:lineRule': 'exact',
      }),
    ],
    NOTHING,
  )

/** The footers' relations, by the pages that they stand on. */
export interface Footers {
  upright: OddAndEven
  turned: OddAndEven
}
interface OddAndEven {
  odd: string
  even: string
}

/** The properties of a part of the document whose pages stand upright, or are turned by a quarter to the left. */
function sectionProperties(footers: Footers, isTurned: boolean): string {
  const { odd, even } = isTurned ? footers.turned : footers.upright
  const { width, height } = PAPER
  const { top, right, bottom, left } = MARGIN
  return element(
    'w:sectPr',
    {},
    element('w:footerReference', { 'w:type': 'default', 'r:id': odd }),
    element('w:footerReference', { 'w:type': 'even', 'r:id': even }),
    element(
      'w:pgSz',
      isTurned ? { 'w:w': height, 'w:h': width, 'w:orient': 'landscape' } : { 'w:w': width, 'w:h': height },
    ),
    element('w:pgMar', {
      'w:top': isTurned ? left : top,
      'w:right': isTurned ? top : right,
      'w:bottom': isTurned ? right : bottom,
      'w:left': isTurned ? bottom : left,
      'w:header': 851,
      'w:footer': MARGIN.footer,
      'w:gutter': 0,
    }),
    element('w:cols', { 'w:space': 425 }),
    element('w:docGrid', { 'w:type': 'lines', 'w:linePitch': LINE }),
  )
}

/** A paragraph without height, which ends a part of the document. */
const partEnd = (properties: string): string =>
  paragraph(STYLE.text, [element('w:spacing', { 'w:line': 2, 'w:lineRule': 'exact' }), properties], NOTHING)

/** What stands around the text of the blocks: a bookmark at the first of each section. */
function marksAround(report: Report, blocks: readonly Block[]): Around[] {
  const names = sectionMarks(report.template)
  const places = blocks.map(sectionOf)
  return places.map((place, i) => {
    const name = place === null || places[i - 1] === place ? undefined : names.get(place)
    return name === undefined ? NOTHING : { before: markStart(i, name), behind: markEnd(i) }
  })
}

/** The main part: a report's blocks in Word's words. */
export function bodyPart(report: Report, blocks: readonly Block[], footers: Footers): string {
  const hold = figureControls(report.template)
  const marks = marksAround(report, blocks)
  const turned = turnedBlocks(blocks)

  function markup(block: Block, i: number): string {
    const around = marks[i] ?? NOTHING
    const [before, next] = [blocks[i - 1], blocks[i + 1]]
    const above = before?.kind === 'table' && turned[i - 1] === turned[i] ? belowTable(before) : 0
    const keepsNext = next?.kind === 'closing' || next?.kind === 'annexName'
    switch (block.kind) {
      case 'title':
        return titleParagraph(report, block.lines, hold, around)
      case 'heading':
        return headingParagraph(block, { around, above, keepsNext })
      case 'paragraph':
        return textParagraph(block, hold, { around, above, keepsNext })
      case 'annexName':
        return annexNameParagraph(block, { above, keepsNext })
      case 'annex':
        return annexParagraphs(block, around)
      case 'closing':
        return closingParagraph(block, report, hold, { around, above, keepsNext })
      case 'table': {
        const own = tableMarkup(block, hold, { around, keepsNext })
        if (next === undefined) return own + thinParagraph(0)
        // the next table begins on the grid
        return next.kind === 'table' ? own + thinParagraph(belowTable(block) - THIN) : own
      }
    }
  }
  const parts = blocks.map((block, i) => {
    const now = turned[i] === true
    const ends = i + 1 < blocks.length && (turned[i + 1] === true) !== now
    return markup(block, i) + (ends ? partEnd(sectionProperties(footers, now)) : '')
  })
  const last = sectionProperties(footers, turned.at(-1) === true)
  return xmlPart(element('w:document', SPACES, element('w:body', {}, ...parts, last)))
}
