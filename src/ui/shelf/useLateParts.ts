import { type Component, onBeforeUnmount, onMounted, type Ref, type ShallowRef, shallowRef, watch } from 'vue'
import { late } from '../base/late'

/**
 * What stands at the end of the report list, each null until it has arrived. It comes a moment after the page, and not
 * at all to whoever went on to a report before.
 * @param full there are reports, and the list stays in view: an empty one has nothing to back up, and whoever makes the
 * first report goes on to it
 */
export function useLateParts(full: () => boolean): {
  BackupLine: ShallowRef<Component | null>
  /** 回收站, below the reports. */
  ShelfEnd: ShallowRef<Component | null>
  /** Searching, grouping and choosing, over the reports. */
  ShelfTools: ShallowRef<Component | null>
} {
  const BackupLine = shallowRef<Component | null>(null)
  const ShelfEnd = shallowRef<Component | null>(null)
  const ShelfTools = shallowRef<Component | null>(null)
  let shown = true

  async function bring(
    part: Ref<Component | null>,
    load: () => Promise<{ default: Component }>,
    wanted: () => boolean,
  ): Promise<void> {
    await late()
    if (shown && wanted()) part.value ??= (await load().catch(() => null))?.default ?? null
  }
  watch(
    full,
    (is) => {
      if (!is) return
      void bring(BackupLine, () => import('../backup/BackupLine.vue'), full)
      void bring(ShelfTools, () => import('./arrange/ShelfTools.vue'), full)
    },
    { immediate: true },
  )
  onMounted(
    () =>
      void bring(
        ShelfEnd,
        () => import('./bin/ShelfEnd.vue'),
        () => true,
      ),
  )
  onBeforeUnmount(() => (shown = false))

  return { BackupLine, ShelfEnd, ShelfTools }
}
