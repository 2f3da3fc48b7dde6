import { ref } from 'vue'
import type { Place } from '../../../report/template/template'

/** How a section is moved: before another one, null for the end; or past its sister. */
interface Moves {
  place: (section: Place, before: Place | null) => void
  step: (section: Place, to: 'up' | 'down') => void
}

/** Moving a section in the outline: by dragging it, and by Alt with an arrow. */
export function useSectionDrag({ place: put, step }: Moves) {
  const dragged = ref<Place | null>(null)
  const before = ref<Place | null>(null)
  return {
    /** True for the section before which the dragged one would be put. */
    isBefore: (place: Place): boolean => dragged.value !== null && before.value === place,
    start: (place: Place) => void (dragged.value = place),
    end: () => void (dragged.value = null),
    over(event: DragEvent, place: Place | null) {
      if (dragged.value === null) return
      event.preventDefault()
      before.value = place
    },
    drop(event: DragEvent) {
      if (dragged.value === null) return
      event.preventDefault()
      if (dragged.value !== before.value) put(dragged.value, before.value)
      dragged.value = null
    },
    onKey(event: KeyboardEvent, place: Place) {
      const to = { ArrowUp: 'up', ArrowDown: 'down' }[event.key] as 'up' | 'down' | undefined
      if (!event.altKey || !to) return
      event.preventDefault()
      step(place, to)
    },
  }
}
