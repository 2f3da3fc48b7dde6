import { onBeforeUnmount, type Ref } from 'vue'
import type { Place } from '../../report/template/template'
import type { View } from '../../report/draft/view'
import { viewOf } from './view'

/** When the scrolling has rested for this long (ms), the place is kept. */
const REST = 300

/** Keeps `here` at the place where the official is: the section with the cursor, or the one she scrolls through. */
export function useReadingPlace(
  surface: Readonly<Ref<HTMLElement | null>>,
  here: Ref<Place>,
  keep: (place: View) => void,
): { onScroll(): void; onFocus(event: FocusEvent): void } {
  let timer = 0
  onBeforeUnmount(() => clearTimeout(timer))
  return {
    onScroll() {
      const place = surface.value && viewOf(surface.value)
      if (!place) return
      if (!surface.value?.contains(document.activeElement)) here.value = place.section
      clearTimeout(timer)
      timer = window.setTimeout(() => keep(place), REST)
    },
    onFocus({ target }) {
      const panel = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-section]') : null
      if (panel?.dataset.section) here.value = panel.dataset.section
    },
  }
}
