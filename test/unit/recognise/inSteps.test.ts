import { expect, test } from 'vitest'
import { runToEnd } from '../../../src/report/runToEnd'
import { formFrom, formSteps } from '../../../src/recognise/form/formFrom'
import { recognise, recogniseSteps } from '../../../src/recognise/recognise'
import { readingTable, tableOf } from '../../../src/recognise/tables/tableOf'
import { longText } from '../../fixtures/longDocument'

/** The result of steps with the same work begun again between them, as a page does when a newer document comes. */
function interleaved<T>(steps: () => Iterator<undefined, T>): T {
  const first = steps()
  for (let step = 0; step < 100; step += 1) {
    const { done, value } = first.next()
    if (done) return value
  }
  runToEnd(steps())
  return runToEnd(first)
}

const RAW = longText().slice(0, 20_000)

test('what is recognised in steps is what is recognised at once, whatever runs in between', () => {
  const found = recognise(RAW)
  expect(found.figures.length).toBeGreaterThan(500)
  expect(interleaved(() => recogniseSteps(RAW))).toEqual(found)
  expect(interleaved(() => formSteps(RAW, found))).toEqual(formFrom(RAW, found))
})

test('a table in steps is the table at once', () => {
  const row = (...cells: readonly string[]) => cells.map((text) => ({ text, columns: 1, rows: 1 }))
  const rows = [row('镇街', '受理', '办结', '合计'), row('东街', '1', '2', '3'), row('西街', '4', '5', '9')]
  const context = { prefix: 't1', section: 't0', before: ['表一 办理情况'] }
  expect(interleaved(() => readingTable(rows, context))).toEqual(tableOf(rows, context))
})

test('work on a long document is in thousands of steps', () => {
  const count = (steps: Iterator<undefined, unknown>): number => {
    let made = 0
    while (!steps.next().done) made += 1
    return made
  }
  const found = recognise(RAW)
  expect(count(recogniseSteps(RAW))).toBeGreaterThan(found.figures.length)
  expect(count(formSteps(RAW, found))).toBeGreaterThan(found.figures.length / 2)
})
