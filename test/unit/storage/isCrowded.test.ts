import { expect, test } from 'vitest'
import { isCrowded } from '../../../src/storage/records/isCrowded'

/** How many values are counted in a text. */
function valuesIn(text: string): number {
  for (let most = 1; ; most += 1) if (!isCrowded(text, most)) return most
}

test.each([
  ['1', 1],
  ['[1, 2, 3]', 4],
  ['{"a": 1, "b": [2]}', 4],
  ['[[[]]]', 4],
  ['"[{,"', 1],
  [String.raw`["\"[,", "\\", "["]`, 4],
  // what is no JSON is counted as far as it goes
  ['[[[', 4],
  ['"[[[', 1],
])('%s has so many values, outside of strings: %i', (text, values) => {
  expect(valuesIn(text)).toBe(values)
})
