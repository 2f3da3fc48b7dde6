import type { Report } from '../report'
import type { Place } from '../template/template'
import { differences, type Stretch } from './differences'
import { pairLines } from './pairLines'
import { reportLines } from './reportLines'

/** A paragraph in one version. */
interface ComparedLine {
  marker: string
  stretches: readonly Stretch[]
}

/** A paragraph in two versions; null for the version in which it does not exist. */
export interface LineRow {
  changed: boolean
  before: ComparedLine | null
  after: ComparedLine | null
}

/**
 * Cells for comparing the words of one section, some tenths of a second: several times what a rewritten section needs.
 * Beyond that paragraphs are shown as replaced, since a pasted book would take minutes.
 */
const MOST_CELLS = 12_000_000

/** The paragraphs of a section in two versions of a report, side by side, in reading order. */
export function compareLines(before: Report, after: Report, section: Place): LineRow[] {
  const budget = { cells: MOST_CELLS }
  const [was, is] = [reportLines(before, section), reportLines(after, section)]
  return pairLines(
    was.map(({ shown }) => shown),
    is.map(({ shown }) => shown),
  ).map(([i, j]): LineRow => {
    const [from, to] = [i === null ? undefined : was[i], j === null ? undefined : is[j]]
    if (!from || !to) {
      const one = (line: typeof from, kind: Stretch['kind']): ComparedLine | null =>
        line ? { marker: line.marker, stretches: [{ kind, text: line.shown }] } : null
      return { changed: true, before: one(from, 'gone'), after: one(to, 'new') }
    }
    const stretches = differences(from.shown, to.shown, budget)
    const side = (marker: string, other: Stretch['kind']): ComparedLine => ({
      marker,
      stretches: stretches.filter(({ kind }) => kind !== other),
    })
    return {
      changed: from.worded !== to.worded || from.shown !== to.shown,
      before: side(from.marker, 'new'),
      after: side(to.marker, 'gone'),
    }
  })
}
