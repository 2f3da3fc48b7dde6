import { type Draft, withText, withValue } from '../draft/draft'
import { figuresOf, type Report, typedAt } from '../report'
import { withStillUnread } from '../draft/stillUnread'
import type { Place } from '../template/template'
import type { Mend } from './mend'
import { mendedText, type Replacement } from './mendedText'

/** The draft with some mends made; what was typed meanwhile is kept. The same draft when nothing could be mended. */
export function withMends(report: Report, mends: readonly Mend[]): Draft {
  const changes = mends.flatMap((mend) => mend.changes)
  let { draft } = report
  const texts = new Map<Place, Replacement[]>()
  const figures = figuresOf(report.template)
  for (const change of changes) {
    if (change.kind === 'value') {
      const figure = figures.get(change.figure)
      if (figure && typedAt(report, figure.place) === change.was)
        draft = withValue(draft, figure.section, figure.place, change.put)
      continue
    }
    if (change.kind === 'figure' && !figures.has(change.figure)) continue
    const put = change.kind === 'words' ? change.put : { figure: change.figure }
    texts.set(change.section, [...(texts.get(change.section) ?? []), { ...change, put }])
  }
  for (const [section, replacements] of texts) {
    const text = draft.sections[section]?.text
    const mended = text && mendedText(text, replacements)
    if (mended && mended !== text) draft = withText(draft, section, mended)
  }
  // who mends all of a kind at once has not looked at each section
  return mends.length > 1 ? withStillUnread(report.template, report.draft, draft) : draft
}
