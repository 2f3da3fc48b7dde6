import type { OutlinePoint } from '../fonts/outline'
import type { PathStep } from './displayList'

const between = (a: OutlinePoint, b: OutlinePoint): OutlinePoint => ({
  x: (a.x + b.x) / 2,
  y: (a.y + b.y) / 2,
  on: true,
})

/**
 * A closed TrueType contour as path steps; empty without an on-curve point. Between two consecutive off-curve points
 * TrueType implies an on-curve point halfway, which is inserted.
 */
export function contourSteps(points: readonly OutlinePoint[]): PathStep[] {
  const full = points.flatMap((point, i) => {
    const next = points[(i + 1) % points.length]
    return next && !point.on && !next.on ? [point, between(point, next)] : [point]
  })
  const first = full.findIndex((point) => point.on)
  const ring = [...full.slice(first), ...full.slice(0, first)]
  const start = ring[0]
  if (!start || first < 0) return []
  const steps: PathStep[] = [{ to: 'm', x: start.x, y: start.y }]
  for (let i = 1; i <= ring.length; i += 1) {
    const point = ring[i % ring.length] ?? start
    if (point.on) {
      if (i < ring.length) steps.push({ to: 'l', x: point.x, y: point.y })
      continue
    }
    const end = ring[(i + 1) % ring.length] ?? start
    steps.push({ to: 'q', cx: point.x, cy: point.y, x: end.x, y: end.y })
    i += 1
  }
  return [...steps, { to: 'z' }]
}
