import type { Report } from '../../../report/report'
import type { Place } from '../../../report/template/template'
import { itemsSheet } from './itemsSheet'
import type { SheetPlan } from './sheetPlan'
import { sheetNames } from './sheetNames'
import { tableSheet } from './tableSheet'

/** The sheets of a report: the figures that stand in no table first, then each table in the report's order. */
export function workbookPlan(report: Report): SheetPlan[] {
  const tables = report.template.sections.flatMap((section) =>
    section.table ? [{ section, table: section.table }] : [],
  )
  const names = sheetNames(tables.map(({ section, table }) => section.short || table.name))
  const seen = new Set<Place>()
  const items = itemsSheet(report)
  return [
    ...(items ? [items] : []),
    ...tables.map(({ section, table }, nth) => tableSheet(report, section, table, names[nth] ?? '', seen)),
  ]
}
