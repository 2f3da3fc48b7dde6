import { onBeforeUnmount, onMounted, type Ref } from 'vue'

/** Keeps `--head-height` of a field at the height of the head of the table in it. */
export function useHeadHeight(field: Readonly<Ref<HTMLElement | null>>): void {
  const sized = new ResizeObserver(([head]) => {
    const height = head?.target.getBoundingClientRect().height ?? 0
    field.value?.style.setProperty('--head-height', `${height}px`)
  })
  onMounted(() => {
    const head = field.value?.querySelector('thead')
    if (head) sized.observe(head)
  })
  onBeforeUnmount(() => sized.disconnect())
}
