import { expect, test } from 'vitest'
import { inSlices } from '../../../src/services/base/inSlices'
import { createClock } from './clock'

/** A work of so many steps, each of which takes a millisecond of a clock of its own. */
function work(steps: number) {
  const { timers, pass } = createClock()
  let time = 0
  const done: string[] = []
  const failed: unknown[] = []
  let taken = 0
  function* all(): Generator<undefined, string> {
    for (; taken < steps; taken += 1) {
      time += 1
      if (taken === 50) throw new RangeError('fifty')
      yield
    }
    return `${steps} steps`
  }
  const stop = inSlices(
    all(),
    { done: (answer) => done.push(answer), failed: (cause) => failed.push(cause) },
    timers,
    () => time,
  )
  return { done, failed, stop, pass, taken: () => taken }
}

test('a work that is short is done at once', () => {
  expect(work(5).done).toEqual(['5 steps'])
})

test('a longer one rests for keys between its slices, and comes to its end', async () => {
  const { done, pass, taken } = work(40)
  expect(done).toEqual([])
  expect(taken()).toBeLessThan(10)
  await pass(0)
  expect(done).toEqual(['40 steps'])
})

test('what is given up takes no further step', async () => {
  const { done, stop, pass, taken } = work(40)
  const before = taken()
  stop()
  await pass(0)
  expect(taken()).toBe(before)
  expect(done).toEqual([])
})

test('what a step throws is the end of it', async () => {
  const { done, failed, pass } = work(60)
  await pass(0)
  expect(failed).toEqual([new RangeError('fifty')])
  expect(done).toEqual([])
})
