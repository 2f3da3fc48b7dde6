import { expect, test } from 'vitest'
import { zoomStep } from '../../../src/ui/sheets/zoom/zoom'

test.each([
  [100, 1, 110],
  [100, -1, 90],
  [163.4, 1, 175],
  [163.4, -1, 150],
  [200, 1, 200],
  [40, -1, 40],
  [30, -1, 30],
] as const)('from %d%% by %d to %d%%', (from, way, to) => expect(zoomStep(from, way)).toBe(to))
