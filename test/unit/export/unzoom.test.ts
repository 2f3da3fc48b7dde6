import { expect, test } from 'vitest'
import { unzoom } from '../../../src/export/display/unzoom'

const ZOOMS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5]
const SCREENS = [1, 1.25, 1.5, 1.75, 2, 2.25, 3]

test('takes every zoom on every screen away, to the last bit of a single float', () => {
  const scales = ZOOMS.flatMap((zoom) => SCREENS.map((screen) => Math.fround(Math.fround(zoom) * screen)))
  const off = scales.map((scale) => Math.fround(unzoom(scale) * scale) - 1).filter((one) => one !== 0)
  // 33 % on screens of 1.5 and 3: no float takes them away, the next one above does
  expect(off).toEqual([2 ** -23, 2 ** -23])
})
