import { pairLines } from '../report/compare/pairLines'
import type { Report } from '../report/report'
import type { Place } from '../report/template/template'
import {
  type Found,
  plain,
  recordAdded,
  recordPair,
  recordRemoved,
  trimmed,
  withFiguresInWords,
} from './changedLines'
import { type ExpectedLine, expectedLines } from './expectedLines'
import { blankedNote, figureChanges } from './figureChanges'
import type { Change, Changes, ReturnedDocument, Revision } from './model'
import { pairTables } from './tables/changedTables'

/**
 * Compares a corrected copy with the report that it was made from.
 * @param deletedBy who deleted paragraphs that are not in the copy, by their words without blanks
 */
export function findChanges(
  report: Report,
  returned: ReturnedDocument,
  deletedBy: ReadonlyMap<string, readonly Revision[]> = new Map(),
): Changes {
  const expected = expectedLines(report)
  const paragraphs = returned.filter((block) => block.kind === 'paragraph')
  const found: Found = { report, changes: [], notes: [], said: new Map(), shown: new Map(), deletedBy }
  const comments: Changes['comments'][number][] = []
  let known = 0
  /** Where an added paragraph goes: after this line. */
  let last: { section: Place; line: number } | null = null
  const pairs = pairLines(
    expected.lines.map(({ text }) => plain(text)),
    paragraphs.map(({ text }) => plain(text)),
  )
  for (const [i, j] of pairs) {
    const line = i === null ? undefined : expected.lines[i]
    const paragraph = j === null ? undefined : paragraphs[j]
    if (line) last = placeAfter(line, last)
    for (const comment of paragraph?.comments ?? [])
      comments.push({ ...comment, section: last?.section ?? '', sentence: paragraph?.text ?? '' })
    if (line && paragraph) known += recordPair(found, line, trimmed(paragraph))
    else if (line) recordRemoved(found, line)
    else if (paragraph) recordAdded(found, trimmed(paragraph), last)
  }
  known += pairTables(expected.tables, returned, found)
  const { changes, blanked } = figureChanges(report, found.said)
  if (blanked.length > 0) found.notes.push(blankedNote(blanked.length))
  const whole = expected.lines.reduce((sum, { text }) => sum + text.length, 0)
  return {
    changes: inOrder(report, withFiguresInWords(changes, found)),
    blanked,
    comments,
    notes: found.notes,
    likeness: whole === 0 ? 1 : Math.min(1, known / whole),
  }
}

function placeAfter(
  { kind, section, line }: ExpectedLine,
  last: { section: Place; line: number } | null,
): { section: Place; line: number } | null {
  switch (kind) {
    case 'paragraph':
      return { section, line }
    case 'heading':
      return { section, line: -1 }
    case 'annex':
      return section === '' ? null : { section, line: -1 }
    case 'title':
      return last
    case 'closing':
      return null
  }
}

/** Changes in the order of the report's sections; the numbers of a section, which come first, before its words. */
function inOrder({ template }: Report, changes: readonly Change[]): Change[] {
  const order = new Map(template.sections.map(({ place }, i) => [place, i]))
  return [...changes].sort((a, b) => (order.get(a.section) ?? -1) - (order.get(b.section) ?? -1))
}
