import { figuresOf, type Report } from '../report/report'
import type { Place } from '../report/template/template'
import { type ProseInline, proseLines } from '../report/text/prose'
import { expectedLines } from './expectedLines'
import { skeleton } from './changedWords'
import { blankedNote, valueAt } from './figureChanges'
import type { Change, Changes, FigureChange } from './model'

const plain = (text: string): string => text.replace(/\s+/gu, '')

/** The words of a change before or after it. */
const wordsOf = (change: Extract<Change, { kind: 'paragraph' | 'heading' }>, other: 'gone' | 'new'): string =>
  plain(
    change.stretches
      .filter(({ kind }) => kind !== other)
      .map(({ text }) => text)
      .join(''),
  )

/** A figure's value, '' while it is blank; null where the form does not have it. */
const shownIn = (report: Report, figure: Place): string | null =>
  figuresOf(report.template).has(figure) ? valueAt(report, figure) : null

/** The words of a report's paragraphs with the places of their figures. */
const sentences = ({ draft }: Report): Set<string> =>
  new Set(
    Object.values(draft.sections).flatMap(({ text }) =>
      text ? proseLines(text).map(({ inlines }) => plain(skeleton(inlines))) : [],
    ),
  )

/** A change of a figure as the one who sent the copy sees it: none where it was so when the copy left. */
function figureSince(base: Report, change: FigureChange): FigureChange[] {
  const was = shownIn(base, change.figure)
  if (was === change.after) return []
  return was !== null && was !== change.before
    ? [{ ...change, meanwhile: `送出时是 ${was || '空'}，您这边后来改成了 ${change.before || '空'}` }]
    : [change]
}

/**
 * The changes that were made in the copy, told by the report as it was when the copy left: what was changed here meanwhile is
 * not taken for a correction. A figure that both changed says so.
 */
export function sinceBase(base: Report, found: Changes): Changes {
  const notes = found.notes.filter((note) => note !== blankedNote(found.blanked.length))
  // what left with a value and is blank now was emptied there
  const emptied = found.blanked.flatMap((change) => figureSince(base, change))
  const sent = sentences(base)
  const isSent = (words: readonly ProseInline[] | null): boolean =>
    words !== null && sent.has(plain(skeleton(words)))
  const lines = new Set(expectedLines(base).lines.map(({ text }) => plain(text)))
  const changes = found.changes.flatMap((change): Change[] => {
    switch (change.kind) {
      case 'figure':
        return figureSince(base, change)
      case 'heading':
        return lines.has(wordsOf(change, 'gone')) ? [] : [change]
      case 'paragraph': {
        const after = wordsOf(change, 'gone')
        const figures = change.figures.flatMap((one) => figureSince(base, one))
        // removed there, or never sent
        if (change.inlines === null)
          return lines.has(wordsOf(change, 'new')) || isSent(change.before) ? [change] : []
        // its words are as they were sent: numbers alone are others
        if (lines.has(after) || isSent(change.inlines)) return figures
        const before = wordsOf(change, 'new')
        return change.line !== null && !lines.has(before) && !isSent(change.before)
          ? [{ ...change, figures, meanwhile: '这一段送出以后您这边也改过' }]
          : [{ ...change, figures }]
      }
    }
  })
  return { ...found, changes: [...changes, ...emptied], blanked: [], notes }
}
