import { figuresOf, type Report } from '../report/report'
import type { Place } from '../report/template/template'
import { expectedLines } from './expectedLines'
import { valueAt } from './figureChanges'
import type { Change, Changes } from './model'

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

/**
 * The changes that were made in the copy, told by the report as it was when the copy left: what was changed here meanwhile is
 * not taken for a correction. A figure that both changed says so.
 */
export function sinceBase(base: Report, found: Changes): Changes {
  const lines = new Set(expectedLines(base).lines.map(({ text }) => plain(text)))
  const changes = found.changes.flatMap((change): Change[] => {
    switch (change.kind) {
      case 'figure': {
        const was = shownIn(base, change.figure)
        if (was === change.after) return []
        return was !== null && was !== change.before
          ? [{ ...change, meanwhile: `送出时是 ${was || '空'}，你这边后来改成了 ${change.before || '空'}` }]
          : [change]
      }
      case 'heading':
        return lines.has(wordsOf(change, 'gone')) ? [] : [change]
      case 'paragraph': {
        const after = wordsOf(change, 'gone')
        // removed there, or never sent
        if (change.inlines === null) return lines.has(wordsOf(change, 'new')) ? [change] : []
        if (lines.has(after)) return []
        const before = wordsOf(change, 'new')
        return change.line !== null && !lines.has(before)
          ? [{ ...change, meanwhile: '这一段送出以后你这边也改过' }]
          : [change]
      }
    }
  })
  return { ...found, changes }
}
