import type { jsPDF } from 'jspdf/dist/jspdf.es.min.js'
import type { DisplayList, PathStep, Shape } from '../display/displayList'
import { deflate, filtered } from './deflate'
import { bytesOf, colorNumbers, shortNumber } from './notation'
import { during } from './moments'

/** Resource names of the shapes in a list, each shape once. */
export function shapeNames({ pages }: DisplayList): Map<Shape, string> {
  const names = new Map<Shape, string>()
  for (const { parts } of pages)
    for (const { drawn } of parts)
      for (const one of drawn)
        if (one.kind === 'shape' && !names.has(one)) names.set(one, `Drawing${names.size + 1}`)
  return names
}

/**
 * Path operators for a page of this height. PDF has only cubic curves: their control points lie two thirds of the way
 * from the ends to the quadratic one's.
 */
export function pathOperators(steps: readonly PathStep[], height: number): string {
  const spot = (x: number, y: number): string => `${shortNumber(x)} ${shortNumber(height - y)}`
  let pen = { x: 0, y: 0 }
  const lines = steps.map((step) => {
    switch (step.to) {
      case 'm':
      case 'l':
        pen = step
        return `${spot(step.x, step.y)} ${step.to}`
      case 'q': {
        const toward = (end: number, control: number): number => end + ((control - end) * 2) / 3
        const first = spot(toward(pen.x, step.cx), toward(pen.y, step.cy))
        const second = spot(toward(step.x, step.cx), toward(step.y, step.cy))
        pen = step
        return `${first} ${second} ${spot(step.x, step.y)} c`
      }
      case 'z':
        return 'h'
    }
  })
  return lines.join('\n')
}

/** Writes the shapes into the file as form XObjects, which all pages share. */
export function putShapes(
  pdf: jsPDF,
  shapes: ReadonlyMap<Shape, string>,
  { width, height }: { width: number; height: number },
): void {
  const { internal } = pdf
  const objects = new Map<string, number>()
  const box = `[0 0 ${shortNumber(width)} ${shortNumber(height)}]`
  during(pdf, 'putResources', () => {
    for (const [{ steps, color }, name] of shapes) {
      const numbers = colorNumbers(color)
      const fill = `${numbers.join(' ')} ${numbers.length === 1 ? 'g' : 'rg'}`
      const { data, reverseChain } = filtered(deflate(bytesOf(`${fill}\n${pathOperators(steps, height)}\nf`)))
      const objectId = internal.newObject()
      objects.set(name, objectId)
      internal.putStream({
        data,
        objectId,
        filters: [],
        alreadyAppliedFilters: [reverseChain],
        additionalKeyValues: [
          { key: 'Type', value: '/XObject' },
          { key: 'Subtype', value: '/Form' },
          { key: 'BBox', value: box },
        ],
      })
      internal.write('endobj')
    }
  })
  during(pdf, 'putXobjectDict', () => {
    for (const [name, object] of objects) internal.write(`/${name} ${object} 0 R`)
  })
}
