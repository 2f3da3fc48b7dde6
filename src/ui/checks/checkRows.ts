import type { Finding } from '../../checks/findings/finding'
import type { Place } from '../../report/template/template'

/** A line of the list of findings: one finding, or the blanks of a section. */
export interface CheckRow {
  key: string
  /** Where it leads: of several blanks the first. */
  finding: Finding
  /** The blanks that it stands for, none where it is one finding. */
  blanks: readonly Finding[]
  /** True for the first row of a section, before which the section's name stands. */
  first: boolean
}

/** Up to this many blanks of a section stand in lines of their own. */
const FEW = 3

const isBlank = ({ id }: Finding): boolean => id.startsWith('blank:')

/**
 * The lines for findings, which come section by section. The blanks of a section are one line where there are more than
 * {@link FEW} of them, and below it a line each where they are `listed`.
 */
export function checkRows(findings: readonly Finding[], listed: (section: Place) => boolean): CheckRow[] {
  const rows: CheckRow[] = []
  const blanksOf = new Map<Place, Finding[]>()
  for (const finding of findings.filter(isBlank)) {
    const { section } = finding.target
    blanksOf.set(section, [...(blanksOf.get(section) ?? []), finding])
  }
  const withLine = new Set<Place>()
  let before: Place | null = null
  const add = (row: Omit<CheckRow, 'first'>, section: Place): void => {
    rows.push({ ...row, first: section !== before })
    before = section
  }
  for (const finding of findings) {
    const { section } = finding.target
    const blanks = isBlank(finding) ? (blanksOf.get(section) ?? []) : []
    if (blanks.length <= FEW) {
      add({ key: finding.id, finding, blanks: [] }, section)
      continue
    }
    if (!withLine.has(section)) add({ key: `blanks:${section}`, finding, blanks }, section)
    withLine.add(section)
    if (listed(section)) add({ key: finding.id, finding, blanks: [] }, section)
  }
  return rows
}
