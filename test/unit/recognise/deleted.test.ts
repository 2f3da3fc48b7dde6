import { expect, test } from 'vitest'
import { recognise } from '../../../src/recognise/recognise'
import { annotatedDocuments } from '../../fixtures/documents/annotated'

const NUMBERS = /^(?:count|money|measure|rate|change)$/u

/** The documents of which numbers are printed, with every number deleted: how many places are found, and how many besides. */
test('the numbers of the documents are found where they were deleted', () => {
  const score = { found: 0, of: 0, false: 0 }
  for (const { text, figures } of annotatedDocuments) {
    const numbers = figures.filter(({ kind, literal }) => NUMBERS.test(kind) && literal.trim() !== '')
    if (numbers.length < figures.length / 2) continue
    let rest = ''
    let from = 0
    const places = new Set<number>()
    for (const { offset, literal } of numbers) {
      rest += text.slice(from, offset)
      places.add(rest.length)
      from = offset + literal.length
    }
    rest += text.slice(from)
    const found = recognise(rest).figures.filter(({ literal }) => literal === '')
    score.of += places.size
    score.found += found.filter(({ offset }) => places.has(offset)).length
    score.false += found.filter(({ offset }) => !places.has(offset)).length
  }
  expect(score.of).toBeGreaterThan(700)
  expect([score.found / score.of >= 0.92, score.false / score.found <= 0.01]).toEqual([true, true])
})
