import { OWN_FORM, type Template } from '../report/template/template'
import { templateOf } from '../templates/index'
import type { ShelfRow, UnreadableRow } from '../storage/idb/listShelf'
import type { DraftSession } from '../services/session/draftSession'
import { summaryOf } from '../services/base/summaryOf'

/** A draft as a line of the report list. */
interface DraftLine {
  kind: 'draft'
  id: string
  title: string
  unit: string
  year: number | null
  /** The last day for publishing, year × 10000 + month × 100 + day; null where it is not known. */
  due: number | null
  /** True when the last day is not known because no kind of unit was chosen. */
  kindAsked: boolean
  filled: number
  stated: number
  updated: number
  /** 1 for the first draft with its title, 2 for the second: a copy keeps the title until it is changed. */
  nth: number
  /** False while saving the draft fails. */
  stored: boolean
}
/** A line of the report list. */
export type ReportLine = DraftLine | UnreadableRow

/** The lines of the report list, last changed first: `unsaved` drafts as they are here, the others as stored. */
export function reportLines(rows: readonly ShelfRow[], unsaved: readonly DraftSession[]): ReportLine[] {
  const here = unsaved.map(keptLine)
  const ids = new Set(here.map(({ line }) => line.id))
  const lines = [...here, ...rows.map(storedLine).filter(({ line }) => !ids.has(line.id))]
  const titles = new Map<string, number>()
  for (const { line } of [...lines].sort((a, b) => a.created - b.created)) {
    if (line.kind === 'unreadable') continue
    line.nth = (titles.get(line.title) ?? 0) + 1
    titles.set(line.title, line.nth)
  }
  return lines.map(({ line }) => line).sort((a, b) => b.updated - a.updated)
}

/** `next`, but with the objects of `before` for equal lines, so that these are not rendered again. */
export function keepLines(before: readonly ReportLine[], next: readonly ReportLine[]): readonly ReportLine[] {
  const old = new Map(before.map((line) => [line.id, line]))
  return next.map((line) => {
    const same = old.get(line.id)
    return same && Object.entries(line).every(([key, value]) => Reflect.get(same, key) === value)
      ? same
      : line
  })
}

interface Dated {
  line: ReportLine
  created: number
}

/**
 * The last day follows from year and kind of unit: if the year is known and the last day is not, the kind is missing.
 */
const asksKind = ({ unitKinds }: Template, due: number | null, year: number | null): boolean =>
  unitKinds !== undefined && due === null && year !== null

function storedLine(row: ShelfRow): Dated {
  if (row.kind === 'unreadable') return { line: row, created: 0 }
  const { id, title, unit, year, due, filled, stated, updated, created } = row.head
  const template = templateOf(row.head.template)
  const known = row.head.template === OWN_FORM || (template && row.head.templateVersion <= template.version)
  if (!known) return { line: { kind: 'unreadable', id, why: 'newer', title, updated }, created }
  const line: ReportLine = {
    kind: 'draft',
    id,
    title,
    unit,
    year,
    due,
    kindAsked: template !== undefined && asksKind(template, due, year),
    filled,
    stated,
    updated,
    nth: 1,
    stored: true,
  }
  return { line, created }
}

function keptLine(kept: DraftSession): Dated {
  const report = kept.report()
  const summary = summaryOf(report)
  const line: ReportLine = {
    kind: 'draft',
    id: report.draft.id,
    ...summary,
    kindAsked: asksKind(report.template, summary.due, summary.year),
    updated: kept.updated(),
    nth: 1,
    stored: kept.state.value.kind !== 'failed',
  }
  return { line, created: kept.created }
}
