import type { Target } from '../../checks/findings/finding'
import type { ProseEditor } from '../../prose/proseEditor'
import type { Place } from '../../report/template/template'

/** Ways about the desk: each brings a place into sight, and the cursor with it. */
export interface Going {
  toSection(section: Place): void
  /** Puts the cursor into a section without moving the page. */
  enter(section: Place): void
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

  // an answer is chosen from a list, anything else is typed
  const fieldOf = (within: HTMLElement | null, figure: Place): HTMLElement | null =>
    within?.querySelector<HTMLElement>(`input[data-figure="${figure}"], select[data-figure="${figure}"]`) ??
    null

  function enter(section: Place): void {
    const first = panelOf(section)?.querySelector<HTMLElement>('input[data-figure], [role="textbox"]')
    first?.focus({ preventScroll: true })
  }
  function toSection(section: Place): void {
    panelOf(section)?.scrollIntoView({ block: 'start' })
    enter(section)
  }
  function toFigure(section: Place, figure: Place): void {
    const field = fieldOf(panelOf(section), figure)
    // it stands there no more: the place that it stood at is the nearest
    if (!field) return toSection(section)
    field.scrollIntoView({ block: 'center' })
    field.focus({ preventScroll: true })
    if (field instanceof HTMLInputElement) field.select()
  }

  /** Brings what is selected to the middle. */
  function toMiddle(): void {
    const box = getSelection()?.getRangeAt(0).getBoundingClientRect()
    if (box) surface()?.scrollBy(0, box.top - innerHeight / 2)
  }

  return {
    toSection,
    enter,
    toFigure,
    to(target) {
      switch (target.kind) {
        case 'section':
          toSection(target.section)
          break
        case 'text': {
          const editor = editorOf(target.section)
          if (!editor) return toSection(target.section)
          editor.select(target.line, target.from, target.to)
          toMiddle()
          break
        }
        case 'figure':
          toFigure(target.section, target.figure)
      }
    },
    reveal(what) {
      const [kind, place = ''] = what.split(':')
      if (kind === 'text') {
        panelOf(place)?.scrollIntoView({ block: 'nearest' })
        editorOf(place)?.focus()
      }
      const here = document.activeElement
      if (kind !== 'figure' || (here instanceof HTMLElement && here.dataset.figure === place)) return
      const field = fieldOf(surface(), place)
      field?.scrollIntoView({ block: 'nearest' })
      field?.focus({ preventScroll: true })
    },
  }
}
