import { beforeAll, expect, test } from 'vitest'
import { sentenceOf } from '../../../src/stores/sentences'
import { hostileDesk } from '../../tools/hostile/hostileDesk'
import { HOSTILE_FILES } from '../../tools/hostile/hostileFiles'
import { mutationRun } from '../../tools/hostile/mutationRun'

let desk: Awaited<ReturnType<typeof hostileDesk>>
beforeAll(async () => (desk = await hostileDesk()))

test('there are at least sixty hostile files', () => {
  expect(new Set(HOSTILE_FILES.map(({ name }) => name)).size).toBe(HOSTILE_FILES.length)
  expect(HOSTILE_FILES.length).toBeGreaterThanOrEqual(60)
})

test.each(HOSTILE_FILES)('$name: $expected', async ({ content, expected }) => {
  const outcome = await desk.give(content(), true)
  if (expected === 'taken') expect(outcome.kind).toBe('taken')
  else expect(outcome).toEqual({ kind: 'refused', sentence: sentenceOf(expected) })
  await desk.asBefore()
})

test('a thousand mutations of a good backup crash nothing and change nothing', async () => {
  const counts = await mutationRun(1000, 20_260_105)
  expect(counts.given).toBe(1000)
  // the run says something only if some are taken and some refused
  expect(Math.min(counts.taken, counts.refused)).toBeGreaterThan(100)
}, 120_000)
