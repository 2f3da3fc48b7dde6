import { outlinesOf } from '../fonts/outline'
import { contourSteps } from './contour'
import type { PathStep, Shape } from './displayList'
import { type Inks, MARK_INK, POINT } from './ink'
import { readText } from './readText'
import type { Stage } from './stage'

interface Spot {
  x: number
  y: number
}

const moved = (step: PathStep, move: (spot: Spot) => Spot): PathStep => {
  switch (step.to) {
    case 'm':
    case 'l':
      return { to: step.to, ...move(step) }
    case 'q': {
      const { x: cx, y: cy } = move({ x: step.cx, y: step.cy })
      return { to: 'q', cx, cy, ...move(step) }
    }
    case 'z':
      return step
  }
}

/**
 * The 草稿 mark as outlines and not as text, so that it is not found, copied or read aloud on every page. The element has
 * a CSS rotation, which is removed while it is measured and then applied to the outlines.
 */
export function readMark(mark: HTMLElement, page: DOMRect, inks: Inks, stage: Stage): Shape {
  const style = getComputedStyle(mark)
  const matrix = new DOMMatrixReadOnly(style.transform)
  const [originX = 0, originY = 0] = style.transformOrigin.split(' ').map((length) => stage.styled(length))
  mark.style.transform = 'none'
  const box = mark.getBoundingClientRect()
  const runs = readText(mark, page, inks, stage)
  mark.style.removeProperty('transform')
  const center = {
    x: (stage.length(box.left - page.left) + originX) * POINT,
    y: (stage.length(box.top - page.top) + originY) * POINT,
  }
  const turned = ({ x, y }: Spot): Spot => {
    const spot = matrix.transformPoint({ x: x - center.x, y: y - center.y })
    return { x: center.x + spot.x, y: center.y + spot.y }
  }
  const faces = inks.of(mark, stage).faces
  const steps = runs.flatMap(({ chars, xs, y, size, family }) =>
    chars.flatMap((char, i) => {
      const face = faces.find((one) => one.family === family)
      const left = xs[i] ?? 0
      const placed = (spot: Spot): Spot => turned({ x: left + spot.x * size, y: y - spot.y * size })
      return (face ? outlinesOf(face, char) : []).flatMap((outline) =>
        contourSteps(outline).map((step) => moved(step, placed)),
      )
    }),
  )
  return { kind: 'shape', steps, color: MARK_INK }
}
