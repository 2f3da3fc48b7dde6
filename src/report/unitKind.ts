import { type Report, sectionAt, typedAt, yearOf } from './report'
import type { Place, UnitKind } from './template/template'

/** The kind of unit that files a report; null while it is not chosen, and for a form without the choice. */
export function unitKindOf(report: Report): UnitKind | null {
  const { unitKinds } = report.template
  if (!unitKinds) return null
  const typed = typedAt(report, unitKinds.figure)
  return unitKinds.kinds.find(({ id, label }) => id === typed || label === typed) ?? null
}

/**
 * The last day for publishing a report (条例第四十九条) as year × 10000 + month × 100 + day; null while kind or year is not
 * known.
 */
export function dueOf(report: Report): number | null {
  const kind = unitKindOf(report)
  const year = yearOf(report)
  return kind && year !== null ? (year + 1) * 10_000 + kind.due : null
}

/** The guidance for a section, for the kind of unit that files the report. */
export function guidanceOf(report: Report, section: Place): string {
  const { guidance, guidanceFor } = sectionAt(report.template, section)
  return guidanceFor?.[unitKindOf(report)?.id ?? ''] ?? guidance
}
