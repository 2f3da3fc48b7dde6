import { differences } from '../report/compare/differences'
import { figureAt, figuresOf, type Report } from '../report/report'
import { fixedReason } from '../report/structure/fixed/fixedReason'
import { withoutNumber } from '../report/structure/numbering'
import type { Place } from '../report/template/template'
import { type ProseInline, proseLines } from '../report/text/prose'
import { changedWords, type ReadParagraph } from './changedWords'
import type { ExpectedLine } from './expectedLines'
import { heard, type Said, say } from './figureChanges'
import type { Change, FigureChange, ParagraphChange, ReturnedParagraph, Revision } from './model'
import { type Words, wordsWithFigures } from './partedWords'
import { madeBy, movedRevisions } from './revisions'

/** A line is compared without blanks: programs put them between Chinese and Latin letters. */
export const plain = (text: string): string => text.replace(/\s+/gu, '')
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()
const quoted = (text: string): string => `“${oneLine(text).slice(0, 60)}”`

/** What was found so far; the functions below add to it. */
export interface Found {
  report: Report
  changes: Change[]
  notes: string[]
  said: Said
  /** By the ids of paragraphs that are others: the values that they show. */
  shown: Map<string, Words['shown']>
  /** Who deleted a paragraph, by its words without blanks. */
  deletedBy: ReadonlyMap<string, readonly Revision[]>
}

/** Records the changes in a line that came back; returns how many of its characters are unchanged. */
export function recordPair(found: Found, line: ExpectedLine, paragraph: ReturnedParagraph): number {
  const { report, notes, said } = found
  const same = plain(line.text) === plain(paragraph.text)
  switch (line.kind) {
    case 'title':
      if (!same)
        notes.push(
          `${quoted(line.text)}改成了${quoted(paragraph.text)}：标题由单位、年度等组成，请在基本信息里改。`,
        )
      break
    case 'annex':
      if (!same)
        notes.push(
          `${quoted(line.text)}改成了${quoted(paragraph.text)}：附件的编号和名称请在那个附件的“本节”菜单里改。`,
        )
      break
    case 'closing':
      if (line.figure !== null) say(said, line.figure, oneLine(paragraph.text))
      else if (!same) notes.push(`署名改成了${quoted(paragraph.text)}，请在基本信息里改。`)
      break
    case 'heading':
      // its number follows from the order of the sections
      if (plain(withoutNumber(line.text)) !== plain(withoutNumber(paragraph.text)))
        renamed(found, line, oneLine(paragraph.text))
      break
    case 'paragraph': {
      const read = changedWords(line.runs, line.prefix, paragraph, figuresOf(report.template))
      for (const { place, text, by } of read.shown) say(said, place, text, by)
      if (read.prefixNow !== null)
        notes.push(
          `标题${quoted(line.text.slice(0, line.prefix))}改成了${quoted(read.prefixNow)}，请用“本节”菜单改名。`,
        )
      if (!same && read.reworded) rewritten(found, line, read, paragraph)
      return read.stretches.reduce(
        (sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0),
        line.prefix,
      )
    }
  }
  return same ? line.text.length : 0
}

const inlinesOf = ({ draft }: Report, section: Place, line: number): readonly ProseInline[] => {
  const text = draft.sections[section]?.text
  return text ? (proseLines(text)[line]?.inlines ?? []) : []
}

const labelsOf = ({ template }: Report, places: readonly Place[]): string[] =>
  places.map((place) => figureAt(template, place).label)

function put({ changes, shown }: Found, change: ParagraphChange, words: Words['shown']): void {
  changes.push(change)
  shown.set(change.id, words)
}

function rewritten(
  found: Found,
  { section, line }: ExpectedLine,
  read: ReadParagraph,
  { revised = [] }: ReturnedParagraph,
): void {
  const change: ParagraphChange = {
    kind: 'paragraph',
    id: `paragraph ${section} ${line}`,
    section,
    line,
    behind: line - 1,
    stretches: read.stretches,
    before: read.before,
    inlines: read.inlines,
    lost: labelsOf(found.report, read.lost),
    figures: [],
    ...madeBy(revised),
  }
  put(found, change, read.shown)
}

function renamed({ report, changes, notes }: Found, { section, text }: ExpectedLine, heading: string): void {
  const reason = fixedReason(report, section, { kind: 'rename', heading })
  if (reason === null)
    changes.push({
      kind: 'heading',
      id: `heading ${section}`,
      section,
      heading,
      stretches: differences(text, heading),
    })
  else notes.push(`标题${quoted(text)}改成了${quoted(heading)}，没有收：${reason}`)
}

/** A paragraph without blanks at its ends. */
export function trimmed(paragraph: ReturnedParagraph): ReturnedParagraph {
  const start = paragraph.text.length - paragraph.text.trimStart().length
  const text = paragraph.text.trim()
  const within = (at: number): number => Math.min(Math.max(at - start, 0), text.length)
  const figures = (paragraph.figures ?? []).map(({ place, from, to }) => ({
    place,
    from: within(from),
    to: within(to),
  }))
  return {
    kind: 'paragraph',
    text,
    bold: paragraph.bold.map(([from, to]) => [within(from), within(to)] as const),
    figures,
    comments: paragraph.comments ?? [],
    revised: movedRevisions(paragraph.revised, start, text.length),
  }
}

/** Records that a line of the report is missing in the copy. */
export function recordRemoved(
  { report, changes, notes, deletedBy }: Found,
  { kind, section, line, text, runs }: ExpectedLine,
): void {
  if (kind === 'paragraph')
    changes.push({
      kind: 'paragraph',
      id: `paragraph ${section} ${line}`,
      section,
      line,
      behind: line - 1,
      stretches: [{ kind: 'gone', text }],
      before: inlinesOf(report, section, line),
      inlines: null,
      lost: labelsOf(report, [...new Set(runs.flatMap(({ figure }) => figure ?? []))]),
      figures: [],
      ...madeBy(deletedBy.get(plain(text)) ?? []),
    })
  else if (kind === 'heading') notes.push(`标题${quoted(text)}被删去了。要删这一节，请用“本节”菜单。`)
  else if (kind === 'annex') notes.push(`${quoted(text)}被删去了，没有动。要删附件请用它的“本节”菜单。`)
  else if (kind === 'closing') notes.push(`${quoted(text)}被删去了，没有动。要删请在基本信息里清空。`)
}

/** Records a paragraph of the copy that the report lacks. */
export function recordAdded(
  found: Found,
  paragraph: ReturnedParagraph,
  last: { section: Place; line: number } | null,
): void {
  const { report, changes, notes, said } = found
  const { text } = paragraph
  if (text === '') return
  // a section with a table has no text of its own
  if (!last || !report.draft.sections[last.section]?.text) {
    notes.push(`多出一段，不在任何一节的正文里，没有收：“${text}”`)
    return
  }
  const { inlines, shown } = wordsWithFigures(paragraph, (place) => figuresOf(report.template).has(place))
  for (const one of shown) say(said, one.place, one.text, one.by)
  const change: ParagraphChange = {
    kind: 'paragraph',
    id: `added ${last.section} ${last.line} ${changes.length}`,
    section: last.section,
    line: null,
    behind: last.line,
    stretches: [{ kind: 'new', text }],
    before: null,
    inlines,
    lost: [],
    figures: [],
    ...madeBy(paragraph.revised ?? []),
  }
  put(found, change, shown)
}

/** The value of a figure that a changed paragraph shows is accepted with it: one decision. Others stand by themselves. */
export function withFiguresInWords(
  figures: readonly FigureChange[],
  { changes, shown }: Pick<Found, 'changes' | 'shown'>,
): Change[] {
  const taken = new Set<FigureChange>()
  const own = changes.map((change): Change => {
    if (change.kind !== 'paragraph') return change
    const values = shown.get(change.id) ?? []
    const its = figures.filter(({ figure, after }) =>
      values.some(({ place, text }) => place === figure && heard(text) === after),
    )
    for (const one of its) taken.add(one)
    return its.length > 0 ? { ...change, figures: its } : change
  })
  return [...figures.filter((one) => !taken.has(one)), ...own]
}
