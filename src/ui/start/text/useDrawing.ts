import { computed, onBeforeUnmount, onMounted, ref, type Ref } from 'vue'
import { browserTimers } from '../../../services/base/timers'

/**
 * How many parts of a long document are drawn: the first at once, each further one in a task of its own, so that keys are handled in
 * between. `drawing` is true until all are there.
 */
export function useDrawing(count: Readonly<Ref<number>>) {
  const drawn = ref(1)
  const drawing = computed(() => drawn.value < count.value)
  let cancel = (): void => {}
  function next(): void {
    if (!drawing.value) return
    drawn.value += 1
    cancel = browserTimers.after(0, next)
  }
  onMounted(() => (cancel = browserTimers.after(0, next)))
  onBeforeUnmount(() => cancel())
  return { drawn, drawing }
}
