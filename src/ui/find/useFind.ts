import { computed, reactive, ref, watch } from 'vue'
import { find, type Hit, hitFrom } from '../../report/find/find'
import { withReplaced } from '../../report/find/replace'
import { spokenLines } from '../../report/find/spokenLines'
import { sectionAt } from '../../report/report'
import type { Place } from '../../report/template/template'
import type { useEditor } from '../../stores/editor'

/** A version is kept before this many replacements or more are made at once. */
const MANY = 20

/**
 * What is looked for in the open report, where it stands, and what it is replaced by.
 * @param here the section at hand: looking begins there
 */
export function useFind(desk: ReturnType<typeof useEditor>, here: () => Place) {
  const query = ref('')
  const by = ref('')
  const options = reactive({ cases: false, widths: false })
  const hits = computed(() => find(desk.open, query.value, options))
  /** The index of the hit at hand, -1 for none. */
  const at = ref(-1)
  /** What the last replacement did, '' before. */
  const said = ref('')
  const now = computed((): Hit | null => hits.value[at.value] ?? null)
  /** Where the search continues once the report has changed. */
  let from = { order: 0, offset: 0 }

  function goTo(index: number): void {
    at.value = index
    if (now.value) from = { order: now.value.order, offset: now.value.from }
  }
  const seek = (): void => goTo(hitFrom(hits.value, from.order, from.offset))
  function begin(): void {
    said.value = ''
    const lines = spokenLines(desk.open)
    from = {
      order: Math.max(
        0,
        lines.findIndex(({ section }) => section === here()),
      ),
      offset: 0,
    }
    seek()
  }
  watch([query, () => options.cases, () => options.widths], begin)
  // typed in the report, or undone: the hit at hand stays the one at the same place
  watch(() => desk.report, seek)

  function step(way: 1 | -1): void {
    said.value = ''
    const { length } = hits.value
    if (length > 0) goTo((at.value + way + length) % length)
  }
  /** Replaces them in one step of the history; answers whether any was. */
  function replaceHits(some: readonly Hit[]): boolean {
    const { draft, done, left, reasons } = withReplaced(desk.open, some, by.value)
    if (some.length >= MANY) void desk.keepVersion('pasted')
    desk.restructure(draft)
    const more = reasons.length > 1 ? `等 ${reasons.length} 种原因` : ''
    said.value = [
      ...(done > 0 ? [`已替换 ${done} 处。`] : []),
      ...(left > 0 ? [`${left} 处没有替换${more}：${reasons[0] ?? ''}`] : []),
    ].join('')
    return done > 0
  }

  return {
    query,
    by,
    options,
    hits,
    at,
    now,
    said,
    step,
    /** Begins anew at the section at hand. */
    begin,
    /** The heading of the section of the hit at hand, which 本节 replaces in. */
    section: computed(() => (now.value ? sectionAt(desk.open.template, now.value.line.section).heading : '')),
    replace(): void {
      const hit = now.value
      if (!hit) return
      // what is refused stays the hit at hand
      if (!replaceHits([hit])) return
      from = { order: hit.order, offset: hit.from + by.value.length }
      seek()
    },
    replaceSection(): void {
      const section = now.value?.line.section
      replaceHits(hits.value.filter(({ line }) => line.section === section))
    },
    replaceAll: () => void replaceHits(hits.value),
  }
}
