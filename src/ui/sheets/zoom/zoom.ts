/** Steps of − and ＋, in percent. */
const ZOOM_STEPS = [40, 50, 67, 80, 90, 100, 110, 125, 150, 175, 200] as const

/** The nearest step below or above a zoom in percent; the last one stays. */
export function zoomStep(zoom: number, way: -1 | 1): number {
  const steps: readonly number[] = way === 1 ? ZOOM_STEPS : [...ZOOM_STEPS].reverse()
  return steps.find((step) => (way === 1 ? step > zoom + 0.5 : step < zoom - 0.5)) ?? zoom
}
