import type { Target } from '../../checks/findings/finding'
import type { ProseEditor } from '../../prose/proseEditor'
import type { Place } from '../../report/template/template'

/** Ways about the desk: each brings a place into sight, and the cursor with it; a section that is not mounted is mounted first. */
export interface Going {
  /** Resolves once a section is mounted; neither the page nor the cursor moves. */
  mounted(section: Place): Promise<void>
  toSection(section: Place): void
  /** Puts the cursor into a section without moving the page. */
  enter(section: Place): void
  /** To what is typed or chosen for a figure. */
  toFigure(section: Place, figure: Place): void
  /** To the first blank of a mounted section; false when there is none. */
  toBlank(section: Place): boolean
  to(target: Target): void
  /** Brings what `figure:<place>` or `text:<section>` names into sight, and the cursor with it. */
  reveal(what: string): void
}

interface Desk {
  /** The element that holds the panels. */
  surface(): HTMLElement | null
  /** The rich text of a section, null where there is none. */
  editorOf(section: Place): ProseEditor | null
  /** Mounts a section; null when it is mounted. */
  bring(section: Place): Promise<void> | null
  /** The section in which a figure is filled in, null for none. */
  homeOf(figure: Place): Place | null
}

export function goingAbout({ surface, editorOf, bring, homeOf }: Desk): Going {
  const panelOf = (section: Place): HTMLElement | null =>
    surface()?.querySelector<HTMLElement>(`[data-section="${section}"]`) ?? null

  // an answer is chosen from a list, anything else is typed
  const fieldOf = (within: HTMLElement | null, figure: Place): HTMLElement | null =>
    within?.querySelector<HTMLElement>(`input[data-figure="${figure}"], select[data-figure="${figure}"]`) ??
    null

  let last: () => void = () => {}
  /** Acts once the section is mounted, unless one went elsewhere meanwhile. */
  function at(section: Place | null, act: () => void): void {
    last = act
    const coming = section === null ? null : bring(section)
    if (coming) void coming.then(() => last === act && act())
    else act()
  }

  function enter(section: Place): void {
    at(section, () => {
      const first = panelOf(section)?.querySelector<HTMLElement>('input[data-figure], [role="textbox"]')
      first?.focus({ preventScroll: true })
    })
  }
  function toSection(section: Place): void {
    at(section, () => {
      panelOf(section)?.scrollIntoView({ block: 'start' })
      enter(section)
    })
  }
  function toFigure(section: Place, figure: Place): void {
    at(section, () => {
      const field = fieldOf(panelOf(section), figure)
      // it stands there no more: the place that it stood at is the nearest
      if (!field) return toSection(section)
      field.scrollIntoView({ block: 'center' })
      field.focus({ preventScroll: true })
      if (field instanceof HTMLInputElement) field.select()
    })
  }
  function revealFigure(figure: Place): void {
    const here = document.activeElement
    if (here instanceof HTMLElement && here.dataset.figure === figure) return
    at(fieldOf(surface(), figure) ? null : homeOf(figure), () => {
      const field = fieldOf(surface(), figure)
      field?.scrollIntoView({ block: 'nearest' })
      field?.focus({ preventScroll: true })
    })
  }

  /** Brings what is selected to the middle. */
  function toMiddle(): void {
    const box = getSelection()?.getRangeAt(0).getBoundingClientRect()
    if (box) surface()?.scrollBy(0, box.top - innerHeight / 2)
  }

  return {
    mounted: async (section) => bring(section) ?? undefined,
    toSection,
    enter,
    toFigure,
    toBlank(section) {
      const blank = panelOf(section)?.querySelector<HTMLElement>('[data-state="blank"] input')
      blank?.focus()
      return blank !== null && blank !== undefined
    },
    to(target) {
      switch (target.kind) {
        case 'section':
          toSection(target.section)
          break
        case 'text':
          at(target.section, () => {
            const editor = editorOf(target.section)
            if (!editor) return toSection(target.section)
            editor.select(target.line, target.from, target.to)
            toMiddle()
          })
          break
        case 'figure':
          toFigure(target.section, target.figure)
      }
    },
    reveal(what) {
      const [kind, place = ''] = what.split(':')
      if (kind === 'figure') revealFigure(place)
      if (kind === 'text')
        at(place, () => {
          panelOf(place)?.scrollIntoView({ block: 'nearest' })
          editorOf(place)?.focus()
        })
    },
  }
}
