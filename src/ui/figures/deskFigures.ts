import { watch } from 'vue'
import type { FigureFace, FigureSource } from '../../prose/figure/figureSource'
import { withValue } from '../../report/draft/draft'
import { lastYearAt, withLastYear } from '../../report/lastYear'
import { entryAt, figureAt, figuresOf, type Report, shownAt, typedAt } from '../../report/report'
import type { Place } from '../../report/template/template'
import { partNote } from '../../report/values/typed/note'
import type { useEditor } from '../../stores/editor'

/** The open report's figures, as tables see them: many at a time. */
export interface TableSource extends FigureSource {
  report(): Report
  /** Several figures are filled at once, as one step of the history. */
  typeMany(values: ReadonlyMap<Place, string>): void
  /** What the figure was in last year's report, null where that is not known. */
  lastYear(figure: Place): string | null
  /** A number of last year's report was typed. */
  typeLastYear(figure: Place, typed: string): void
  /** An input method has this under way there. */
  composeLastYear(figure: Place, letters: string): void
}

/** The open report's figures, as the inputs in sentences, forms and tables see them. */
export function deskFigures(
  desk: ReturnType<typeof useEditor>,
  refuse: (sentence: string) => void,
): TableSource {
  const changed = new Set<() => void>()
  // post: findings are computed once per change, together with what else the change redraws
  watch(
    [() => desk.report, () => desk.marked, () => desk.writable],
    () => changed.forEach((refresh) => refresh()),
    {
      flush: 'post',
    },
  )

  const face = (figure: Place): FigureFace => {
    const { label, kind, optional } = figureAt(desk.open.template, figure)
    const entry = entryAt(desk.open, figure)
    const typed = typedAt(desk.open, figure)
    return {
      label,
      typed,
      note: entry.kind === 'value' && entry.note ? typed.slice(partNote(typed).typed.length) : '',
      state: desk.marked.get(figure) ?? (entry.kind === 'blank' ? (optional ? 'free' : 'blank') : 'value'),
      numeric: kind !== 'text' && kind !== 'monthDay',
    }
  }
  return {
    has: (figure) => figuresOf(desk.open.template).has(figure),
    face,
    writable: () => desk.writable,
    shown: (figure) => shownAt(desk.open, figure),
    type: (figure, typed) => desk.type(figure, typed),
    compose: (figure, letters) =>
      desk.compose(({ template, draft }) =>
        withValue(draft, figureAt(template, figure).section, figure, letters),
      ),
    report: () => desk.open,
    lastYear: (figure) => lastYearAt(desk.open, figure),
    typeLastYear: (figure, typed) => desk.typeLastYear(figure, typed),
    composeLastYear: (figure, letters) => desk.compose((report) => withLastYear(report, figure, letters)),
    typeMany: (values) => desk.typeMany(values),
    leave: (figure) => desk.leave(figure),
    refuse,
    focus: (at) => (desk.focused = at),
    watch: (refresh) => {
      changed.add(refresh)
      return () => changed.delete(refresh)
    },
  }
}
