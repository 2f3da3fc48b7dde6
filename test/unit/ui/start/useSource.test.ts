import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { textPieces } from '../../../../src/import/pieces/textPieces'
import { sliced } from '../../../../src/ui/start/sliced'
import { useSource } from '../../../../src/ui/start/useSource'
import { longDocx, longText } from '../../../fixtures/longDocument'

const LONG = longText()
const SHORT = '柳河县法律援助中心2024年工作总结\n一、案件办理情况\n全年受理案件325件。'

function begun() {
  const taken = vi.fn<() => void>()
  return { taken, begin: useSource({ taken, backup: () => undefined }) }
}
const figuresOf = ({ look }: ReturnType<typeof useSource>): number =>
  look.value?.found.value.figures.length ?? 0

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => vi.useRealTimers())

test('a long document is read beside other work, and the look begins when it is whole', async () => {
  const { begin, taken } = begun()
  const reading = begin.takePasted(textPieces(LONG))
  // no slice of it is the whole
  expect(begin.busy.value).toBe(true)
  expect(begin.look.value).toBeNull()
  await vi.runAllTimersAsync()
  await reading
  expect(begin.busy.value).toBe(false)
  expect(taken).toHaveBeenCalledOnce()
  expect(figuresOf(begin)).toBeGreaterThan(10_000)
})

test('a newer document takes the place of one that is still being read', async () => {
  const { begin, taken } = begun()
  const older = begin.takePasted(textPieces(LONG))
  const newer = begin.takePasted(textPieces(SHORT))
  await vi.runAllTimersAsync()
  await Promise.all([older, newer])
  expect(begin.busy.value).toBe(false)
  expect(taken).toHaveBeenCalledOnce()
  expect(begin.look.value?.raw).toContain('柳河县法律援助中心')
  expect(figuresOf(begin)).toBeLessThan(10)
})

test('reading that is given up changes nothing, of a paste and of a file', async () => {
  const { begin, taken } = begun()
  const file = new File([new Uint8Array(longDocx())], '总结.docx')
  for (const work of [() => begin.takePasted(textPieces(LONG)), () => begin.open(file)]) {
    const reading = work()
    expect(begin.busy.value).toBe(true)
    begin.stop()
    expect(begin.busy.value).toBe(false)
    await vi.runAllTimersAsync()
    await reading
  }
  expect(taken).not.toHaveBeenCalled()
  expect(begin.look.value).toBeNull()
  expect(begin.said.value).toBe('')
  expect(vi.getTimerCount()).toBe(0)
})

test('steps that are stopped end with the reason, and what one throws ends them', async () => {
  function* endless(): Generator<undefined, never> {
    for (;;) yield
  }
  const controller = new AbortController()
  const work = sliced(endless(), controller.signal)
  controller.abort(new RangeError('given up'))
  await expect(work).rejects.toThrow('given up')
  expect(vi.getTimerCount()).toBe(0)
  await expect(sliced(endless(), controller.signal)).rejects.toThrow('given up')
  // eslint-disable-next-line require-yield
  function* broken(): Generator<undefined, never> {
    throw new RangeError('a step')
  }
  await expect(sliced(broken(), new AbortController().signal)).rejects.toThrow('a step')
})
