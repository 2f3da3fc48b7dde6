import { nextTick, onBeforeUnmount, onMounted, shallowReactive, watch } from 'vue'
import type { Place, Section } from '../../../report/template/template'
import { idle } from '../../../services/base/idle'
import { viewOf } from '../view'

/** Reports of up to this many sections are mounted at once; each section costs some 30 ms when it is full of figures. */
const AT_ONCE = 24

/** Which sections of the report are mounted as panels. The others stand as plain text, and follow one by one. */
export interface Mounting {
  has(section: Place): boolean
  /** Whether the report has more sections than are mounted at once. */
  many(): boolean
  /** Mounts a section now. Resolves once it is there; null when it was there before. */
  bring(section: Place): Promise<void> | null
  /** One scrolled: what came into sight is mounted now, and not when the page is idle. */
  scrolled(): void
}

/**
 * Mounts the sections of a large report one at a time, so that the page answers in between: first those in sight, then the
 * nearest ones, those below before those above.
 * @param first the section that is mounted with the surface
 */
export function useMounting(
  sections: () => readonly Section[],
  surface: () => HTMLElement | null,
  first: Place | undefined,
): Mounting {
  const mounted = shallowReactive(new Set<Place>(first === undefined ? [] : [first]))
  let filling = false
  let wake = (): void => {}
  let over = false

  const standIn = (section: Place): HTMLElement | null =>
    surface()?.querySelector<HTMLElement>(`[data-stand-in="${section}"]`) ?? null

  /** The section to mount next; none once the desk is left. */
  function nearest(): Place | undefined {
    if (over) return undefined
    const places = sections().map(({ place }) => place)
    const element = surface()
    const here = places.indexOf((element && viewOf(element)?.section) ?? '')
    const distance = (at: number): number => (at < here ? 3 * (here - at) : at - here)
    let best: { place: Place; far: number } | null = null
    for (const [at, place] of places.entries())
      if (!mounted.has(place) && (!best || distance(at) < best.far)) best = { place, far: distance(at) }
    return best?.place
  }
  /** In sight, or less than half a screen away. */
  function isSeen(section: Place): boolean {
    const [outer, box] = [surface()?.getBoundingClientRect(), standIn(section)?.getBoundingClientRect()]
    if (!outer || !box) return false
    const margin = outer.height / 2
    return box.top < outer.bottom + margin && box.bottom > outer.top - margin
  }
  async function fill(): Promise<void> {
    if (filling) return
    filling = true
    for (let next = nearest(); next !== undefined; next = nearest()) {
      if (isSeen(next)) await new Promise((resolve) => setTimeout(resolve))
      else await Promise.race([idle(), new Promise<void>((resolve) => (wake = resolve))])
      // one scrolled meanwhile
      mounted.add(nearest() ?? next)
      await nextTick()
    }
    filling = false
  }
  watch(
    sections,
    (all) => {
      if (all.length <= AT_ONCE) for (const { place } of all) mounted.add(place)
      else if (surface()) void fill()
    },
    { immediate: true, flush: 'sync' },
  )
  onMounted(() => void fill())
  onBeforeUnmount(() => (over = true))

  return {
    has: (section) => mounted.has(section),
    many: () => sections().length > AT_ONCE,
    bring(section) {
      if (mounted.has(section)) return null
      mounted.add(section)
      return nextTick()
    },
    scrolled() {
      const next = filling ? nearest() : undefined
      if (next !== undefined && isSeen(next)) wake()
    },
  }
}
