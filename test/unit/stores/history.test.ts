import { expect, test } from 'vitest'
import { newDraft, withValue } from '../../../src/report/draft/draft'
import { createUndo } from '../../../src/stores/undo'
import { summary } from '../../../src/templates/summary/summary'

const start = newDraft(summary, 'd')
const typed = (text: string) => withValue(start, 'requests', 'requestsReceived', text)

test('keys that follow each other closely in one figure are taken back together', () => {
  const history = createUndo()
  history.record(start, 'figure:requestsReceived', 0)
  history.record(typed('6'), 'figure:requestsReceived', 300)
  expect(history.undo(typed('63'))?.draft).toBe(start)
  expect(history.undo(start)).toBeNull()
})

test('after a pause, in another place, or by more than typing a new step begins', () => {
  const history = createUndo()
  history.record(start, 'a', 0)
  history.record(typed('1'), 'a', 900)
  history.record(typed('2'), 'b', 1000)
  history.record(typed('3'), 'b', null)
  history.record(typed('4'), 'b', 1001)
  const seen = []
  for (let now = history.undo(typed('5')); now; now = history.undo(now.draft)) seen.push(now.draft)
  expect(seen).toEqual([typed('4'), typed('3'), typed('2'), typed('1'), start])
})

test('what is typed into a place that was left meanwhile is a step of its own', () => {
  const history = createUndo()
  history.record(start, 'a', 0)
  history.seal()
  history.record(typed('1'), 'a', 10)
  expect(history.undo(typed('12'))?.draft).toEqual(typed('1'))
})

test('typing without a pause is taken back in pieces, not as a whole', () => {
  const history = createUndo()
  for (let at = 0; at < 9000; at += 300) history.record(typed(String(at)), 'text:requests', at)
  let steps = 0
  for (let now = history.undo(typed('end')); now; now = history.undo(now.draft)) steps += 1
  expect(steps).toBe(3)
})

test('redo goes forward again until something new is typed', () => {
  const history = createUndo()
  history.record(start, 'a', 0)
  history.undo(typed('1'))
  expect(history.redo(start)?.draft).toEqual(typed('1'))
  expect(history.canRedo()).toBe(false)
  history.undo(typed('1'))
  history.record(start, 'b', 5000)
  expect(history.canRedo()).toBe(false)
})

test('what is undone names what was changed, and typing after an undo is a step of its own', () => {
  const history = createUndo()
  history.record(start, 'text:requests', 0)
  expect(history.undo(typed('1'))?.what).toBe('text:requests')
  history.redo(start)
  history.record(typed('1'), 'text:requests', 10)
  expect(history.undo(typed('2'))?.draft).toEqual(typed('1'))
})

test('a clock that is set back does not make one step of all that follows', () => {
  const history = createUndo()
  const HOUR = 3600 * 1000
  history.record(start, 'a', HOUR)
  history.record(typed('1'), 'a', 0)
  expect(history.undo(typed('2'))?.draft).toEqual(typed('1'))
})
