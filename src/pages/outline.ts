import { entryAt, type Report, shownAt, titleOf, typedAt } from '../report/report'
import { type Annex, parted } from '../report/template/annexes'
import type { Section, SectionLevel } from '../report/template/template'
import { printedLevel } from '../report/template/underAnnex'
import { type ProseDoc, proseLines, type ProseLine } from '../report/text/prose'
import { annexBlock, annexNames } from './annexes'
import { type Block, type Run, type TableBlock, textOf } from './blocks/block'
import { withTypedLead } from './blocks/leads'
import { sameBlock } from './blocks/sameBlock'
import { closingBlocks } from './closing'
import { readsBetterTurned } from './fit/columns'
import { tableBlock } from './tables/tableBlock'
import { titleLines } from './titleLines'

function runsOf(report: Report, line: ProseLine): Run[] {
  const runs: Run[] = line.marker === '' ? [] : [{ text: line.marker, bold: false }]
  for (const inline of line.inlines) {
    if (inline.type === 'text') {
      if (inline.text !== '') runs.push({ text: inline.text, bold: (inline.marks?.length ?? 0) > 0 })
      continue
    }
    const figure = inline.attrs.place
    const run: Run = { text: shownAt(report, figure), bold: false, figure }
    if (entryAt(report, figure).kind === 'blank') run.blank = true
    runs.push(run)
  }
  return withTypedLead(runs)
}

const linesOf = (report: Report, text: ProseDoc): Run[][] =>
  proseLines(text).map((line) => runsOf(report, line))

/** A table as it lies: a prescribed one is turned only where somebody chose that. */
function laid(block: TableBlock, { table, fixed }: Section): TableBlock {
  const isTurned = table?.orientation ? table.orientation === 'landscape' : !fixed && readsBetterTurned(block)
  return isTurned ? { ...block, landscape: true } : block
}

function sectionBlocks(report: Report, section: Section, printed: SectionLevel): Block[] {
  const { place, heading, chapter, table, runIn, unheaded } = section
  const blocks: Block[] = []
  const text = report.draft.sections[place]?.text
  if (section.level === 0 && !text) return blocks
  if (chapter !== undefined)
    blocks.push({ kind: 'heading', key: `${place}.chapter`, level: 1, text: chapter })
  const lines = text ? linesOf(report, text) : []
  // a preamble follows the title without a heading
  if (printed !== 0 && runIn && lines[0])
    lines[0] = [{ text: heading, bold: printed > 2, heading: printed }, ...lines[0]]
  else if (printed !== 0 && !unheaded)
    blocks.push({ kind: 'heading', key: `${place}.heading`, level: printed, text: heading })
  if (table) blocks.push(laid(tableBlock(report, `${place}.table`, table), section))
  lines.forEach((runs, i) => {
    if (runs.some((run) => run.text.trim() !== ''))
      blocks.push({ kind: 'paragraph', key: `${place}.${i}`, runs })
  })
  return blocks
}

/** An attachment: its title, its text, and what is under it. */
const attached = (report: Report, annex: Annex): Block[] => [
  annexBlock(annex),
  ...[annex.section, ...annex.under].flatMap((section) =>
    sectionBlocks(report, section, printedLevel(section.level, true)),
  ),
]

/**
 * The blocks of a report: title, headings, paragraphs, tables, 附件说明, 署名 and 成文日期, attachments. Sections of level 0 without text and
 * paragraphs without a word are left out.
 * @param before an earlier outline of the same draft: blocks that print the same are returned as the same objects, so
 * that their measured heights still hold
 */
export function outline(report: Report, before: readonly Block[] = []): Block[] {
  const known = new Map(before.map((block) => [block.key, block]))
  const title = titleOf(report)
  const old = known.get('title')
  const lines =
    old?.kind === 'title' && textOf(old) === title
      ? old.lines
      : titleLines(title, typedAt(report, report.template.unit).trim())
  const { text, annexes } = parted(report.template.sections)
  const blocks: Block[] = [
    { kind: 'title', key: 'title', lines },
    ...text.flatMap((section) => sectionBlocks(report, section, section.level)),
    ...annexNames(annexes),
    ...closingBlocks(report),
    ...annexes.flatMap((annex) => attached(report, annex)),
  ]
  return blocks.map((block) => {
    const same = known.get(block.key)
    return same && sameBlock(same, block) ? same : block
  })
}
