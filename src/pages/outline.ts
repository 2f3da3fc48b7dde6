import { type ProseDoc, proseLines, type ProseLine } from '../report/text/prose'
import { entryAt, type Report, shownAt, titleOf, typedAt } from '../report/report'
import { type Block, type Run, sameBlock, textOf } from './blocks/block'
import { withTypedLead } from './blocks/leads'
import { closingBlocks } from './closing'
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

function sectionBlocks(report: Report): Block[] {
  const blocks: Block[] = []
  for (const { place, level, heading, chapter, table, runIn, unheaded } of report.template.sections) {
    const text = report.draft.sections[place]?.text
    if (level === 0 && !text) continue
    if (chapter !== undefined)
      blocks.push({ kind: 'heading', key: `${place}.chapter`, level: 1, text: chapter })
    const lines = text ? linesOf(report, text) : []
    // a preamble follows the title without a heading
    if (level !== 0 && runIn && lines[0])
      lines[0] = [{ text: heading, bold: level > 2, heading: level }, ...lines[0]]
    else if (level !== 0 && !unheaded)
      blocks.push({ kind: 'heading', key: `${place}.heading`, level, text: heading })
    if (table) blocks.push(tableBlock(report, `${place}.table`, table))
    lines.forEach((runs, i) => {
      if (runs.some((run) => run.text.trim() !== ''))
        blocks.push({ kind: 'paragraph', key: `${place}.${i}`, runs })
    })
  }
  return blocks
}

/**
 * The blocks of a report: title, headings, paragraphs, tables, 署名 and 成文日期. Sections of level 0 without text and
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
  const blocks: Block[] = [
    { kind: 'title', key: 'title', lines },
    ...sectionBlocks(report),
    ...closingBlocks(report),
  ]
  return blocks.map((block) => {
    const same = known.get(block.key)
    return same && sameBlock(same, block) ? same : block
  })
}
