import { expect, test } from 'vitest'
import { plainSpoken } from '../../../fixtures/paragraphs/plainSpoken'
import { type MutationScores, scoreMutations } from '../../../tools/judge/mutationTable'

const scores: MutationScores = scoreMutations(plainSpoken)

test('nothing is said of paragraphs that agree with their tables, in words of no form', () => {
  expect([...scores.falseErrors, ...scores.questions]).toEqual([])
})

test('nine in ten of their numbers and denials are found once they are made wrong', () => {
  const made = [...scores.kinds.values()]
  const all = made.reduce((sum, { mutations }) => sum + mutations, 0)
  const found = made.reduce((sum, { errors, questions }) => sum + errors + questions, 0)
  expect(all).toBeGreaterThan(300)
  expect(found / all).toBeGreaterThan(0.9)
})
