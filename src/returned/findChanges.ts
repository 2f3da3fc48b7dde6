import { differences } from '../report/compare/differences'
import { pairLines } from '../report/compare/pairLines'
import { figureAt, type Report, shownAt } from '../report/report'
import type { Place } from '../report/template/template'
import { changedCells } from './changedCells'
import { changedWords } from './changedWords'
import { type ExpectedLine, expectedLines } from './expectedLines'
import type { Change, Changes, FigureChange, ReturnedDocument, ReturnedParagraph } from './model'

/** A line is compared without blanks: programs put them between Chinese and Latin letters. */
const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** What a copy says of each figure: shown values with how often. */
type Said = Map<Place, Map<string, number>>

function say(said: Said, place: Place, text: string): void {
  const values = said.get(place) ?? new Map<string, number>()
  said.set(place, values.set(text, (values.get(text) ?? 0) + 1))
}

/** The other value of a figure; null when the copy says of it what the report says. */
function figureChange(
  report: Report,
  place: Place,
  values: ReadonlyMap<string, number>,
): FigureChange | null {
  const before = shownAt(report, place)
  const others = [...values].filter(([text]) => text !== before).sort((a, b) => b[1] - a[1])
  const [first] = others
  if (!first) return null
  const { label, section } = figureAt(report.template, place)
  return {
    kind: 'figure',
    id: `figure ${place}`,
    section,
    figure: place,
    label,
    before,
    after: first[0],
    others: [...values].filter(([text]) => text !== first[0]).map(([shown, count]) => ({ shown, count })),
  }
}

/** Compares a corrected copy with the report that it was made from. */
export function findChanges(report: Report, returned: ReturnedDocument): Changes {
  const expected = expectedLines(report)
  const paragraphs = returned.filter((block) => block.kind === 'paragraph')
  const tables = returned.filter((block) => block.kind === 'table')
  const changes: Change[] = []
  const notes: string[] = []
  const comments: Changes['comments'][number][] = []
  const said: Said = new Map()
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
    if (line?.kind === 'paragraph') last = { section: line.section, line: line.line }
    else if (line) last = line.kind === 'heading' ? { section: line.section, line: -1 } : last
    for (const comment of paragraph?.comments ?? [])
      comments.push({ ...comment, section: last?.section ?? '', sentence: paragraph?.text ?? '' })
    if (line && paragraph) {
      known += line.text.length
      changes.push(...pairedChanges(report, line, paragraph, said, notes))
    } else if (line) removed(line, changes, notes)
    else if (paragraph && last) changes.push(added(paragraph, last, changes.length))
    else if (paragraph) notes.push(`标题前面多出“${paragraph.text.slice(0, 30)}”，没有收。`)
  }
  expected.tables.forEach(({ block }, i) => {
    const table = tables[i]
    if (!table) return void notes.push(`改过的文件里没有表格“${block.name}”，表里的数没有动。`)
    const { shown, missing } = changedCells(block, table)
    if (missing > 0) notes.push(`表格“${block.name}”有 ${missing} 行对不上，那几行的数没有动。`)
    for (const { place, text } of shown) say(said, place, text)
    known += shown.length
  })
  const figures = [...said].flatMap(([place, values]) => figureChange(report, place, values) ?? [])
  const whole = expected.lines.reduce((sum, { text }) => sum + text.length, 0)
  return {
    changes: inOrder(report, [...changes, ...figures]),
    comments,
    notes,
    likeness: whole === 0 ? 1 : Math.min(1, known / whole),
  }
}

function pairedChanges(
  report: Report,
  line: ExpectedLine,
  paragraph: ReturnedParagraph,
  said: Said,
  notes: string[],
): Change[] {
  const same = plain(line.text) === plain(paragraph.text)
  const stretches = () => differences(line.text, paragraph.text.trim())
  const id = `${line.kind} ${line.section} ${line.line}`
  switch (line.kind) {
    case 'title':
      if (!same)
        notes.push(
          `“${line.text}”改成了“${plain(paragraph.text)}”：它由单位、年度等数据项组成，请在基本信息里改。`,
        )
      return []
    case 'closing':
      if (line.figure !== null) say(said, line.figure, plain(paragraph.text))
      return []
    case 'heading':
      return same
        ? []
        : [
            {
              kind: 'heading',
              id,
              section: line.section,
              heading: plain(paragraph.text),
              stretches: stretches(),
            },
          ]
    case 'paragraph': {
      const read = changedWords(line.runs, line.prefix, trimmed(paragraph))
      for (const { place, text } of read.shown) say(said, place, text)
      if (same || !read.reworded) return []
      const { inlines, lost } = read
      return [
        {
          kind: 'paragraph',
          id,
          section: line.section,
          line: line.line,
          behind: line.line - 1,
          stretches: read.stretches,
          inlines,
          lost: lost.map((place) => figureAt(report.template, place).label),
        },
      ]
    }
  }
}

/** A paragraph without blanks at its ends. */
function trimmed(paragraph: ReturnedParagraph): ReturnedParagraph {
  const start = paragraph.text.length - paragraph.text.trimStart().length
  const text = paragraph.text.trim()
  const within = (at: number): number => Math.min(Math.max(at - start, 0), text.length)
  return {
    ...paragraph,
    text,
    bold: paragraph.bold.map(([from, to]) => [within(from), within(to)] as const),
    figures: paragraph.figures?.map((one) => ({ ...one, from: within(one.from), to: within(one.to) })) ?? [],
  }
}

function removed({ kind, section, line, text }: ExpectedLine, changes: Change[], notes: string[]): void {
  if (kind === 'paragraph')
    changes.push({
      kind: 'paragraph',
      id: `paragraph ${section} ${line}`,
      section,
      line,
      behind: line - 1,
      stretches: [{ kind: 'gone', text }],
      inlines: null,
      lost: [],
    })
  else if (kind === 'heading') notes.push(`标题“${text}”被删去了。要删这一节，请用“本节”菜单。`)
}

function added(
  paragraph: ReturnedParagraph,
  { section, line }: { section: Place; line: number },
  n: number,
): Change {
  const text = paragraph.text.trim()
  return {
    kind: 'paragraph',
    id: `added ${section} ${line} ${n}`,
    section,
    line: null,
    behind: line,
    stretches: [{ kind: 'new', text }],
    inlines: [{ type: 'text', text }],
    lost: [],
  }
}

/** Changes in the order of the report's sections, numbers of a section before its words. */
function inOrder({ template }: Report, changes: readonly Change[]): Change[] {
  const order = new Map(template.sections.map(({ place }, i) => [place, i]))
  return [...changes].sort((a, b) => (order.get(a.section) ?? -1) - (order.get(b.section) ?? -1))
}
