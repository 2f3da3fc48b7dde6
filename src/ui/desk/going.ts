import type { Target } from '../../checks/finding'
import type { ProseEditor } from '../../prose/proseEditor'
import type { Place } from '../../report/template'

/** Ways about the desk: each brings a place into sight, and the cursor with it. */
export interface Going {
  toSection(section: Place): void
  /** To what is typed or chosen for a figure. */
  toFigure(section: Place, figure: Place): void
  to(target: Target): void
  /** Brings what `figure:<place>` or `text:<section>` names into sight, and the cursor with it. */
  reveal(what: string): void
}

/**
 * @param surface the element that holds the panels
 * @param editorOf the rich text of a section, null where there is none
 */
export function goingAbout(
  surface: () => HTMLElement | null,
  editorOf: (section: Place) => ProseEditor | null,
): Going {
  const panelOf = (section: Place): HTMLElement | null =>
    surface()?.querySelector<HTMLElement>(`[data-section="${section}"]`) ?? null

  function toSection(section: Place): void {
    const panel = panelOf(section)
    panel?.scrollIntoView({ block: 'start' })
    const first = panel?.querySelector<HTMLElement>('input[data-figure], [role="textbox"]')
    first?.focus({ preventScroll: true })
  }
  function toFigure(section: Place, figure: Place): void {
    // an answer is chosen from a list, anything else is typed
    const field = panelOf(section)?.querySelector<HTMLElement>(
      `input[data-figure="${figure}"], select[data-figure="${figure}"]`,
    )
    field?.scrollIntoView({ block: 'center' })
    field?.focus({ preventScroll: true })
    if (field instanceof HTMLInputElement) field.select()
  }

  return {
    toSection,
    toFigure,
    to(target) {
      const panel = panelOf(target.section)
      switch (target.kind) {
        case 'section':
          panel?.scrollIntoView({ block: 'start' })
          editorOf(target.section)?.focus()
          break
        case 'text':
          editorOf(target.section)?.select(target.line, target.from, target.to)
          break
        case 'figure':
          toFigure(target.section, target.figure)
      }
    },
    reveal(what) {
      const [kind, place = ''] = what.split(':')
      const here = document.activeElement
      if (kind === 'text') {
        panelOf(place)?.scrollIntoView({ block: 'nearest' })
        editorOf(place)?.focus()
      }
      if (kind !== 'figure' || (here instanceof HTMLInputElement && here.dataset.figure === place)) return
      const input = surface()?.querySelector<HTMLInputElement>(`input[data-figure="${place}"]`)
      input?.scrollIntoView({ block: 'nearest' })
      input?.focus({ preventScroll: true })
    },
  }
}
