import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { BIGGEST_FILE } from '../../../src/storage/files/fileText'
import { sentenceOf } from '../../../src/services/base/sentences'
import { hostileDesk } from '../../tools/hostile/hostileDesk'
import { HOSTILE_FILES } from '../../tools/hostile/hostileFiles'
import { mutationRun } from '../../tools/hostile/mutationRun'

let desk: Awaited<ReturnType<typeof hostileDesk>>
beforeAll(async () => (desk = await hostileDesk()))
afterEach(() => vi.restoreAllMocks())

test('there are at least sixty hostile files', () => {
  expect(new Set(HOSTILE_FILES.map(({ name }) => name)).size).toBe(HOSTILE_FILES.length)
  expect(HOSTILE_FILES.length).toBeGreaterThanOrEqual(60)
})

test.each(HOSTILE_FILES)(
  '$name: $expected',
  async ({ content, expected }) => {
    const file = content()
    const parse = vi.spyOn(JSON, 'parse')
    const outcome = await desk.give(file, true)
    if (expected === 'taken') expect(outcome.kind).toBe('taken')
    else expect(outcome).toEqual({ kind: 'refused', sentence: sentenceOf(expected) })
    if (expected === 'fileCrowded') {
      // its size lets it pass, and yet nothing of it is parsed
      expect(file.size).toBeGreaterThan(BIGGEST_FILE * 0.9)
      expect(file.size).toBeLessThan(BIGGEST_FILE)
      expect(Math.max(0, ...parse.mock.calls.map(([text]) => text.length))).toBeLessThan(1024)
    }
    await desk.asBefore()
  },
  30_000,
)

test('four hundred mutations of a good backup crash nothing and change nothing', async () => {
  const counts = await mutationRun(400, 20_260_105)
  expect(counts.given).toBe(400)
  // the run says something only if some are taken and some refused
  expect(Math.min(counts.taken, counts.refused)).toBeGreaterThan(100)
}, 120_000)
