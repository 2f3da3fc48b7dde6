import { type Draft, withText } from '../report/draft/draft'
import { type Report, withValues } from '../report/report'
import { renamedSection } from '../report/structure/sections'
import type { Place } from '../report/template/template'
import type { Change, ParagraphChange } from './model'
import { editedText } from './editedText'

/**
 * The draft with changes of a corrected copy taken over. Texts and values first: another heading may make the form the
 * draft's own, which leaves them where they are.
 */
export function withChanges(report: Report, changes: readonly Change[]): Draft {
  let { draft } = report
  const bySection = new Map<Place, ParagraphChange[]>()
  const values = new Map<Place, string>()
  for (const change of changes) {
    if (change.kind === 'paragraph') {
      bySection.set(change.section, [...(bySection.get(change.section) ?? []), change])
      for (const { figure, after } of change.figures) values.set(figure, after)
    }
    if (change.kind === 'figure') values.set(change.figure, change.after)
  }
  for (const [section, all] of bySection) {
    const text = draft.sections[section]?.text
    if (text) draft = withText(draft, section, editedText(text, all))
  }
  draft = withValues({ ...report, draft }, values)
  for (const change of changes)
    if (change.kind === 'heading')
      draft = renamedSection(
        { template: draft.form ?? report.template, draft },
        change.section,
        change.heading,
      )
  return draft
}
