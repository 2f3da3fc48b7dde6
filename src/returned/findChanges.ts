import { differences } from '../report/compare/differences'
import { pairLines } from '../report/compare/pairLines'
import { figureAt, figuresOf, type Report } from '../report/report'
import { fixedReason } from '../report/structure/fixedReason'
import { withoutNumber } from '../report/structure/numbering'
import type { Place } from '../report/template/template'
import { pairTables } from './changedTables'
import { changedWords, type ReadParagraph } from './changedWords'
import { type ExpectedLine, expectedLines } from './expectedLines'
import { figureChanges, type Said, say } from './figureChanges'
import { wordsWithFigures } from './partedWords'
import type { Change, Changes, ReturnedDocument, ReturnedParagraph } from './model'

/** A line is compared without blanks: programs put them between Chinese and Latin letters. */
const plain = (text: string): string => text.replace(/\s+/gu, '')
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()
const quoted = (text: string): string => `“${oneLine(text).slice(0, 60)}”`

/** What is found while the lines are gone through. */
interface Found {
  report: Report
  changes: Change[]
  notes: string[]
  said: Said
}

/** Compares a corrected copy with the report that it was made from. */
export function findChanges(report: Report, returned: ReturnedDocument): Changes {
  const expected = expectedLines(report)
  const paragraphs = returned.filter((block) => block.kind === 'paragraph')
  const found: Found = { report, changes: [], notes: [], said: new Map() }
  const comments: Changes['comments'][number][] = []
  let known = 0
  /** Where an added paragraph goes: behind the line before it. */
  let last: { section: Place; line: number } | null = null
  const pairs = pairLines(
    expected.lines.map(({ text }) => plain(text)),
    paragraphs.map(({ text }) => plain(text)),
  )
  for (const [i, j] of pairs) {
    const line = i === null ? undefined : expected.lines[i]
    const paragraph = j === null ? undefined : paragraphs[j]
    if (line) last = behind(line, last)
    for (const comment of paragraph?.comments ?? [])
      comments.push({ ...comment, section: last?.section ?? '', sentence: paragraph?.text ?? '' })
    if (line && paragraph) known += paired(found, line, trimmed(paragraph))
    else if (line) removed(found, line)
    else if (paragraph) added(found, trimmed(paragraph), last)
  }
  known += pairTables(expected.tables, returned, found)
  const figures = figureChanges(report, found.said, found.notes)
  const whole = expected.lines.reduce((sum, { text }) => sum + text.length, 0)
  return {
    changes: inOrder(report, [...figures, ...found.changes]),
    comments,
    notes: found.notes,
    likeness: whole === 0 ? 1 : Math.min(1, known / whole),
  }
}

function behind(
  { kind, section, line }: ExpectedLine,
  last: { section: Place; line: number } | null,
): { section: Place; line: number } | null {
  switch (kind) {
    case 'paragraph':
      return { section, line }
    case 'heading':
      return { section, line: -1 }
    case 'title':
      return last
    case 'closing':
      return null
  }
}

/** A line that came back; returns how many of its characters are as they were. */
function paired(
  { report, changes, notes, said }: Found,
  line: ExpectedLine,
  paragraph: ReturnedParagraph,
): number {
  const same = plain(line.text) === plain(paragraph.text)
  switch (line.kind) {
    case 'title':
      if (!same)
        notes.push(
          `${quoted(line.text)}改成了${quoted(paragraph.text)}：标题由单位、年度等组成，请在基本信息里改。`,
        )
      break
    case 'closing':
      if (line.figure !== null) say(said, line.figure, oneLine(paragraph.text))
      else if (!same) notes.push(`署名改成了${quoted(paragraph.text)}，请在基本信息里改。`)
      break
    case 'heading':
      // its number follows from the order of the sections
      if (plain(withoutNumber(line.text)) !== plain(withoutNumber(paragraph.text)))
        renamed({ report, changes, notes, said }, line, oneLine(paragraph.text))
      break
    case 'paragraph': {
      const read = changedWords(line.runs, line.prefix, paragraph, (place) =>
        figuresOf(report.template).has(place),
      )
      for (const { place, text } of read.shown) say(said, place, text)
      if (read.prefixNow !== null)
        notes.push(
          `标题${quoted(line.text.slice(0, line.prefix))}改成了${quoted(read.prefixNow)}，请用“本节”菜单改名。`,
        )
      if (!same && read.reworded) changes.push(rewritten(report, line, read))
      return read.stretches.reduce(
        (sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0),
        line.prefix,
      )
    }
  }
  return same ? line.text.length : 0
}

const labelsOf = ({ template }: Report, places: readonly Place[]): string[] =>
  places.map((place) => figureAt(template, place).label)

const rewritten = (report: Report, { section, line }: ExpectedLine, read: ReadParagraph): Change => ({
  kind: 'paragraph',
  id: `paragraph ${section} ${line}`,
  section,
  line,
  behind: line - 1,
  stretches: read.stretches,
  inlines: read.inlines,
  lost: labelsOf(report, read.lost),
})

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
function trimmed(paragraph: ReturnedParagraph): ReturnedParagraph {
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
  }
}

function removed({ report, changes, notes }: Found, { kind, section, line, text, runs }: ExpectedLine): void {
  if (kind === 'paragraph')
    changes.push({
      kind: 'paragraph',
      id: `paragraph ${section} ${line}`,
      section,
      line,
      behind: line - 1,
      stretches: [{ kind: 'gone', text }],
      inlines: null,
      lost: labelsOf(report, [...new Set(runs.flatMap(({ figure }) => figure ?? []))]),
    })
  else if (kind === 'heading') notes.push(`标题${quoted(text)}被删去了。要删这一节，请用“本节”菜单。`)
  else if (kind === 'closing') notes.push(`${quoted(text)}被删去了，没有动。要删请在基本信息里清空。`)
}

function added(
  { report, changes, notes, said }: Found,
  paragraph: ReturnedParagraph,
  last: { section: Place; line: number } | null,
): void {
  const { text } = paragraph
  if (text === '') return
  // a section with a table has no text of its own
  if (!last || !report.draft.sections[last.section]?.text) {
    notes.push(`多出一段，不在任何一节的正文里，没有收：“${text}”`)
    return
  }
  const { inlines, shown } = wordsWithFigures(paragraph, (place) => figuresOf(report.template).has(place))
  for (const one of shown) say(said, one.place, one.text)
  changes.push({
    kind: 'paragraph',
    id: `added ${last.section} ${last.line} ${changes.length}`,
    section: last.section,
    line: null,
    behind: last.line,
    stretches: [{ kind: 'new', text }],
    inlines,
    lost: [],
  })
}

/** Changes in the order of the report's sections; the numbers of a section, which come first, before its words. */
function inOrder({ template }: Report, changes: readonly Change[]): Change[] {
  const order = new Map(template.sections.map(({ place }, i) => [place, i]))
  return [...changes].sort((a, b) => (order.get(a.section) ?? -1) - (order.get(b.section) ?? -1))
}
