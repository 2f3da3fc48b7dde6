import { computed, type ComputedRef, onBeforeUnmount, onMounted, type Ref, ref, watch } from 'vue'

/** The desk's margin on either side of a page, in CSS px. */
const MARGIN = 28
const PAGE_WIDTH = (210 / 25.4) * 96
/** In percent: a page of 200 px. */
const SMALLEST = 25

/**
 * How large the pages are on a desk that scrolls: at first as printed, or as wide as the desk where that is narrower. What stood in
 * its middle stays there when the size changes.
 * @param moved called when another page may have come into sight
 */
export function useZoom(
  desk: Readonly<Ref<HTMLElement | null>>,
  moved: () => void,
): {
  /** In percent, or as wide as the desk. */
  chosen: Ref<number | 'width'>
  /** In percent. */
  zoom: ComputedRef<number>
} {
  const chosen = ref<number | 'width'>(100)
  const fitting = ref(100)
  const zoom = computed(() => (chosen.value === 'width' ? fitting.value : chosen.value))

  function fit(): void {
    if (desk.value)
      fitting.value = Math.max(SMALLEST, ((desk.value.clientWidth - 2 * MARGIN) / PAGE_WIDTH) * 100)
  }
  const watcher = new ResizeObserver(fit)
  onMounted(() => {
    if (!desk.value) return
    watcher.observe(desk.value)
    fit()
    if (fitting.value < 100) chosen.value = 'width'
  })
  onBeforeUnmount(() => watcher.disconnect())

  watch(
    zoom,
    (now, before) => {
      const element = desk.value
      if (!element) return
      const half = element.clientHeight / 2
      element.scrollTop = ((element.scrollTop + half) * now) / before - half
      moved()
    },
    { flush: 'post' },
  )
  return { chosen, zoom }
}
