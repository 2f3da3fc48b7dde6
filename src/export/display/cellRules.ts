import type { Rule } from './displayList'

/** A cell's box, in points. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** A segment along one axis, from `from` to `to`, at `at` on the other axis; in points. */
interface Edge {
  at: number
  from: number
  to: number
}

/** Edges that are closer than this, in points, are the same: browsers round cells to 1/64 px. */
const NEAR = 0.25

/** Merges collinear edges that touch, so that each rule is drawn once and from end to end. */
function joined(edges: readonly Edge[]): Edge[] {
  const long: Edge[] = []
  for (const edge of [...edges].sort((a, b) => a.at - b.at || a.from - b.from)) {
    const touched = long.find(
      ({ at, from, to }) => Math.abs(at - edge.at) < NEAR && edge.from <= to + NEAR && edge.to >= from - NEAR,
    )
    if (touched) {
      touched.from = Math.min(touched.from, edge.from)
      touched.to = Math.max(touched.to, edge.to)
    } else long.push({ ...edge })
  }
  return long
}

/** The rules of a table, `thick` points wide, centred on the edges between cells and square at the corners. */
export function cellRules(cells: readonly Box[], thick: number, color: string): Rule[] {
  const half = thick / 2
  const across = cells.flatMap(({ x, y, width, height }) => [
    { at: y, from: x, to: x + width },
    { at: y + height, from: x, to: x + width },
  ])
  const down = cells.flatMap(({ x, y, width, height }) => [
    { at: x, from: y, to: y + height },
    { at: x + width, from: y, to: y + height },
  ])
  return [
    ...joined(across).map(({ at, from, to }): Rule => ({
      kind: 'rule',
      x: from - half,
      y: at - half,
      width: to - from + thick,
      height: thick,
      color,
    })),
    ...joined(down).map(({ at, from, to }): Rule => ({
      kind: 'rule',
      x: at - half,
      y: from - half,
      width: thick,
      height: to - from + thick,
      color,
    })),
  ]
}
