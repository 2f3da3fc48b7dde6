import type { Finding } from '../../../checks/findings/finding'
import type { DraftSection } from '../../../report/draft/draft'
import { lastYearOf } from '../../../report/lastYear'
import type { Report } from '../../../report/report'
import type { Figure, Place, Section, Template } from '../../../report/template/template'
import { nameIn } from '../../../report/template/annexes'
import { guidanceOf } from '../../../report/unitKind'

/** What one panel shows. */
export interface PanelRow {
  section: Section
  /** What it is called: an attachment with its mark. */
  name: string
  written: DraftSection
  /** The section's own figures. */
  figures: readonly Figure[]
  findings: readonly Finding[]
  /** What belongs there, for the kind of unit that writes it. */
  guidance: string
  /** The report of the year before, null while nothing of it is known. */
  lastYear: Report | null
}

const NONE: readonly Finding[] = []
const figures = new WeakMap<Template, ReadonlyMap<string, readonly Figure[]>>()

function figuresBySection(template: Template): ReadonlyMap<string, readonly Figure[]> {
  let map = figures.get(template)
  if (!map) {
    map = new Map(
      template.sections.map(({ place }) => [
        place,
        template.figures.filter(({ section }) => section === place),
      ]),
    )
    figures.set(template, map)
  }
  return map
}

/** Findings by the section that they lead to. */
export function findingsBySection(findings: readonly Finding[]): ReadonlyMap<Place, readonly Finding[]> {
  const map = new Map<Place, Finding[]>()
  for (const finding of findings) {
    const found = map.get(finding.target.section)
    if (found) found.push(finding)
    else map.set(finding.target.section, [finding])
  }
  return map
}

const same = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i])

/** The panels of a report; lists that did not change are the very lists of `before`, so that their panels rest. */
export function panelRows(
  report: Report,
  findings: readonly Finding[],
  before: readonly PanelRow[],
): PanelRow[] {
  const { template, draft } = report
  const own = figuresBySection(template)
  const lastYear = lastYearOf(report)
  const bySection = findingsBySection(findings)
  const rows = new Map(before.map((row) => [row.section, row]))
  return template.sections.flatMap((section) => {
    const written = draft.sections[section.place]
    if (!written) return []
    const found = bySection.get(section.place) ?? NONE
    const old = rows.get(section)?.findings ?? NONE
    return [
      {
        section,
        name: nameIn(template.sections, section),
        written,
        figures: own.get(section.place) ?? [],
        findings: same(found, old) ? old : found,
        guidance: guidanceOf(report, section.place),
        lastYear,
      },
    ]
  })
}
