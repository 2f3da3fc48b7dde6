import { expect, test } from 'vitest'
import { firstOfMany, MOST_DRAWN } from '../../../src/ui/checks/firstOfMany'

const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n)

test('a list is shown whole as long as one can read it, and of a longer one it is known how many are left', () => {
  expect(firstOfMany(numbers(MOST_DRAWN))).toEqual({ first: numbers(MOST_DRAWN), more: 0 })
  expect(firstOfMany(numbers(3000))).toEqual({ first: numbers(MOST_DRAWN), more: 3000 - MOST_DRAWN })
})
