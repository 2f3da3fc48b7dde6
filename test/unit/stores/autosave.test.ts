import { expect, test } from 'vitest'
import { StorageError, type StorageCode } from '../../../src/storage/records/storageError'
import { createAutosave, type SaveState } from '../../../src/services/session/autosave'
import { createClock } from './clock'

/** An autosave over a store whose saves the test answers one by one, or that answers `each` by itself. */
function desk(each?: () => Promise<void>) {
  const clock = createClock()
  const saves: { text: string; at: number; done: () => void; fail: (code: StorageCode) => void }[] = []
  const states: SaveState[] = []
  const autosave = createAutosave<string>({
    save: (text) =>
      each?.() ??
      new Promise((resolve, reject) => {
        const fail = (code: StorageCode): void => reject(new StorageError(code, code))
        saves.push({ text, at: clock.now(), done: resolve, fail })
      }),
    now: clock.now,
    timers: clock.timers,
    onState: (state) => states.push(state),
    savedAt: null,
  })
  const texts = (): string[] => saves.map(({ text }) => text)
  const last = (): SaveState | undefined => states.at(-1)
  return { ...clock, autosave, saves, texts, states, last }
}

test('a change is saved a quarter of a second after the last one', async () => {
  const { autosave, pass, texts } = desk()
  autosave.changed('a')
  await pass(200)
  autosave.changed('ab')
  await pass(249)
  expect(texts()).toEqual([])
  await pass(1)
  expect(texts()).toEqual(['ab'])
})

test('typing that goes on is saved each second', async () => {
  const { autosave, pass, saves } = desk(undefined)
  for (let i = 1; i <= 30; i += 1) {
    autosave.changed('a'.repeat(i))
    await pass(100)
    saves.at(-1)?.done()
  }
  expect(saves.map(({ at }) => at)).toEqual([1000, 2000, 3000])
})

test('saved is said when the save is complete and not before', async () => {
  const { autosave, pass, saves, states } = desk()
  autosave.changed('a')
  await pass(300)
  expect(states).toEqual([{ kind: 'dirty' }, { kind: 'saving' }])
  await pass(100)
  saves[0]?.done()
  await pass(0)
  expect(states.at(-1)).toEqual({ kind: 'saved', at: 400 })
  expect(autosave.unsaved()).toBe(false)
})

test('what changed during a save is not called saved and is saved next, one save at a time', async () => {
  const { autosave, pass, saves, texts, states, last } = desk()
  autosave.changed('a')
  await pass(250)
  autosave.changed('ab')
  await pass(2000)
  expect(texts()).toEqual(['a'])
  expect(last()).toEqual({ kind: 'saving' })
  saves[0]?.done()
  await pass(0)
  expect(states.map(({ kind }) => kind)).toEqual(['dirty', 'saving', 'dirty', 'saving'])
  expect(texts()).toEqual(['a', 'ab'])
  saves[1]?.done()
  await pass(0)
  expect(last()?.kind).toBe('saved')
})

test('a failed save is tried again after 1, 2, 5, 10, 10 seconds, and says so each time', async () => {
  const { autosave, pass, saves, states, last } = desk()
  autosave.changed('a')
  await pass(250)
  const began: number[] = []
  for (const wait of [1000, 2000, 5000, 10_000, 10_000]) {
    began.push(saves.at(-1)?.at ?? -1)
    saves.at(-1)?.fail('full')
    await pass(wait)
  }
  expect(began).toEqual([250, 1250, 3250, 8250, 18_250])
  expect(last()).toEqual({ kind: 'failed', code: 'full' })
  saves.at(-1)?.done()
  await pass(0)
  expect(last()?.kind).toBe('saved')
  // never 'saving' or 'dirty' in between: the failure stays in sight
  expect(states.map(({ kind }) => kind).slice(2)).toEqual([...Array<string>(5).fill('failed'), 'saved'])
})

test('after a failure the next change is tried after the pause, with the newest text', async () => {
  const { autosave, pass, saves, texts } = desk()
  autosave.changed('a')
  await pass(250)
  for (const wait of [1000, 2000, 5000]) {
    saves.at(-1)?.fail('failed')
    await pass(wait)
  }
  saves.at(-1)?.fail('failed')
  await pass(100)
  autosave.changed('ab')
  await pass(250)
  expect(texts().at(-1)).toBe('ab')
  expect(texts()).toHaveLength(5)
})

test('failures are counted anew after a success', async () => {
  const { autosave, pass, saves, last } = desk()
  autosave.changed('a')
  await pass(250)
  saves[0]?.fail('failed')
  await pass(1000)
  saves[1]?.done()
  await pass(0)
  autosave.changed('b')
  await pass(250)
  saves[2]?.fail('failed')
  await pass(0)
  expect(last()).toEqual({ kind: 'failed', code: 'failed' })
  await pass(1000)
  expect(saves).toHaveLength(4)
})

test.each(['conflict', 'newer'] as const)('%s stops for good', async (code) => {
  const { autosave, pass, saves, last, waiting } = desk()
  autosave.changed('a')
  await pass(250)
  saves[0]?.fail(code)
  await pass(0)
  autosave.changed('ab')
  const flushed = autosave.flush()
  await pass(100_000)
  expect(saves).toHaveLength(1)
  expect(last()).toEqual({ kind: 'failed', code })
  expect(await flushed).toEqual(last())
  expect(autosave.unsaved()).toBe(true)
  expect(waiting()).toBe(0)
})

test('anything thrown is a failure, even before there is a promise', async () => {
  const { autosave, pass, last } = desk(() => {
    throw new TypeError('surprise')
  })
  autosave.changed('a')
  await pass(250)
  expect(last()).toMatchObject({ kind: 'failed', code: 'failed' })
})

test('a save that does not settle in five seconds counts as failed and is tried again', async () => {
  const { autosave, pass, saves, last } = desk()
  autosave.changed('a')
  await pass(250 + 4999)
  expect(last()).toEqual({ kind: 'saving' })
  await pass(1)
  expect(last()).toEqual({ kind: 'failed', code: 'failed' })
  await pass(1000)
  expect(saves).toHaveLength(2)
})

test('its late success is honoured', async () => {
  const { autosave, pass, saves, last, waiting } = desk()
  autosave.changed('a')
  await pass(5500)
  saves[0]?.done()
  await pass(0)
  expect(last()).toEqual({ kind: 'saved', at: 5500 })
  expect(waiting()).toBe(0)
  await pass(60_000)
  expect(saves).toHaveLength(1)
})

test('its late success does not cover what changed since', async () => {
  const { autosave, pass, saves, texts, last } = desk()
  autosave.changed('a')
  await pass(5250)
  autosave.changed('ab')
  saves[0]?.done()
  await pass(0)
  expect(last()).toEqual({ kind: 'dirty' })
  await pass(250)
  expect(texts()).toEqual(['a', 'ab'])
})

test('its late success leaves nothing behind that a second hanging save took along', async () => {
  const { autosave, pass, saves, texts, last } = desk()
  autosave.changed('a')
  await pass(300)
  autosave.changed('ab')
  await pass(11_500)
  expect(texts()).toEqual(['a', 'ab'])
  saves[0]?.done()
  await pass(300)
  expect(texts()).toEqual(['a', 'ab', 'ab'])
  saves[2]?.done()
  await pass(0)
  expect(last()?.kind).toBe('saved')
})

test('its late failure says nothing new', async () => {
  const { autosave, pass, saves, last } = desk()
  autosave.changed('a')
  await pass(5250)
  saves[0]?.fail('conflict')
  await pass(0)
  expect(last()).toEqual({ kind: 'failed', code: 'failed' })
  await pass(1000)
  saves[1]?.done()
  await pass(0)
  expect(last()?.kind).toBe('saved')
})

test('a late success during the second try is enough, and that try’s failure changes nothing', async () => {
  const { autosave, pass, saves, last } = desk()
  autosave.changed('a')
  await pass(6250)
  expect(saves).toHaveLength(2)
  saves[0]?.done()
  await pass(0)
  expect(last()?.kind).toBe('saved')
  saves[1]?.fail('conflict')
  await pass(60_000)
  expect(last()?.kind).toBe('saved')
})

test('flush saves at once and resolves when it is stored', async () => {
  const { autosave, pass, saves } = desk()
  expect(await autosave.flush()).toEqual({ kind: 'saved', at: null })
  autosave.changed('a')
  const flushed = autosave.flush()
  expect(saves).toHaveLength(1)
  await pass(30)
  saves[0]?.done()
  expect(await flushed).toEqual({ kind: 'saved', at: 30 })
  await pass(1000)
  expect(saves).toHaveLength(1)
})

test('flush while saving stores what came after as well, without the pause', async () => {
  const { autosave, pass, saves, texts } = desk()
  autosave.changed('a')
  await pass(250)
  autosave.changed('ab')
  const flushed = autosave.flush()
  expect(texts()).toEqual(['a'])
  saves[0]?.done()
  await pass(0)
  expect(texts()).toEqual(['a', 'ab'])
  saves[1]?.done()
  expect((await flushed).kind).toBe('saved')
})

test('flush during the wait for a new try tries at once and answers with what hinders it', async () => {
  const { autosave, pass, saves } = desk()
  autosave.changed('a')
  await pass(250)
  saves[0]?.fail('full')
  await pass(10)
  const flushed = autosave.flush()
  expect(saves).toHaveLength(2)
  saves[1]?.fail('full')
  expect(await flushed).toEqual({ kind: 'failed', code: 'full' })
})

test('a flush whose save hangs is answered when the save is given up', async () => {
  const { autosave, pass } = desk()
  autosave.changed('a')
  const flushed = autosave.flush()
  await pass(5000)
  expect((await flushed).kind).toBe('failed')
})

test('after stop nothing is saved and nothing is said', async () => {
  const { autosave, pass, saves, states } = desk()
  autosave.changed('a')
  await pass(250)
  autosave.changed('ab')
  autosave.stop()
  saves[0]?.done()
  const told = states.length
  await pass(60_000)
  expect(saves).toHaveLength(1)
  expect(states).toHaveLength(told)
})

test('whatever happens: saved means stored, and a draft that can be stored ends up stored', async () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    let random = seed
    const draw = (n: number): number => {
      random = (random * 48_271) % 2_147_483_647
      return random % n
    }
    const { autosave, pass, saves, last } = desk()
    let typed = ''
    let kept = ''
    const answered = new Set<unknown>()
    for (let step = 0; step < 60; step += 1) {
      const open = saves.find((save) => !answered.has(save))
      switch (draw(5)) {
        case 0:
        case 1:
          autosave.changed((typed += 'a'))
          break
        case 2:
          void autosave.flush()
          break
        case 3: {
          const save = open
          if (!save) break
          answered.add(save)
          if (draw(3) === 0) save.fail('full')
          else {
            kept = save.text.length > kept.length ? save.text : kept
            save.done()
          }
          break
        }
        default:
          await pass(draw(3000))
      }
      await pass(0)
      if (last()?.kind === 'saved') expect(kept, `seed ${seed}`).toBe(typed)
    }
    for (let i = 0; i < 6; i += 1) {
      for (const save of saves) save.done()
      await pass(20_000)
    }
    if (typed)
      expect(
        saves.map(({ text }) => text),
        `seed ${seed}`,
      ).toContain(typed)
    if (typed) expect(last()?.kind, `seed ${seed}`).toBe('saved')
  }
})
