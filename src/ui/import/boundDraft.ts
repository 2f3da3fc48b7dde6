import { excerpt } from '../../checks/findings/excerpt'
import { type StatedCell, statedCells } from '../../checks/numbers/statedCells'
import { boundText } from '../../report/text/boundText'
import { type Draft, withText } from '../../report/draft/draft'
import { figureAt, type Report } from '../../report/report'

/** So much text is looked through while one waits; what is longer is no report. */
const MOST_READ = 60_000

/** A number of the text that can be bound to a cell, as it is shown. */
export interface Binding extends StatedCell {
  /** What stands around it. */
  quoted: string
  label: string
}

/** The numbers of an imported report's sentences that are its tables' numbers, in words and in value. */
export function bindingsOf(report: Report): Binding[] {
  const length = JSON.stringify(Object.values(report.draft.sections).map(({ text }) => text)).length
  if (length > MOST_READ) return []
  return statedCells(report).map(({ section, line, from, to, cell }) => ({
    section,
    line,
    from,
    to,
    cell,
    quoted: excerpt(report, section, line, from, to),
    label: figureAt(report.template, cell).label,
  }))
}

/** The draft with such numbers bound: the sentences read as before, and follow the tables from now on. */
export function boundDraft(report: Report): Draft {
  const bindings = bindingsOf(report)
  let { draft } = report
  for (const section of new Set(bindings.map((one) => one.section))) {
    const text = draft.sections[section]?.text
    const own = bindings.filter((one) => one.section === section)
    if (text) draft = withText(draft, section, boundText(text, own))
  }
  return draft
}
