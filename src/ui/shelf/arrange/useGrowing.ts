import { onScopeDispose } from 'vue'
import type { ShelfGroup } from './arranged'

/** More rows than a window of 1080 px shows. */
const FIRST = 24

/** The groups as far as their first `count` lines. */
export function cutTo(groups: readonly ShelfGroup[], count: number): ShelfGroup[] {
  const cut: ShelfGroup[] = []
  let left = count
  for (const { name, lines } of groups) {
    if (left <= 0) break
    cut.push({ name, lines: lines.slice(0, left) })
    left -= lines.length
  }
  return cut
}

/**
 * Shows a list of hundreds of reports from its top: what was looked for is there with the next frame, and the others come
 * frame by frame. Drawing all of them held the page while one typed into the search.
 * @param show called with what is to be shown
 */
export function useGrowing(show: (groups: readonly ShelfGroup[]) => void): {
  /** Shows all, or from the top where the list is another one. */
  set(groups: readonly ShelfGroup[], anew: boolean): void
} {
  let frame = 0
  let wanted: readonly ShelfGroup[] = []
  let count = Infinity
  function draw(): void {
    const all = wanted.reduce((sum, { lines }) => sum + lines.length, 0)
    if (count >= all) {
      count = Infinity
      return show(wanted)
    }
    show(cutTo(wanted, count))
    frame = requestAnimationFrame(() => {
      count += FIRST
      draw()
    })
  }
  onScopeDispose(() => cancelAnimationFrame(frame))
  return {
    set(groups, anew) {
      cancelAnimationFrame(frame)
      wanted = groups
      if (anew) count = FIRST
      draw()
    },
  }
}
