import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import {
  type Draft,
  type DraftSection,
  newDraft,
  withConfirmed,
  withValue,
} from '../../../src/report/draft/draft'
import type { Hold, Save } from '../../../src/storage/records/draftRows'
import { mayFollow } from '../../../src/storage/idb/saveDraft'
import { StorageError } from '../../../src/storage/records/storageError'
import { createAutosave, type SaveState } from '../../../src/services/session/autosave'
import { draftSaver } from '../../../src/services/session/draftSaver'
import { template } from '../storage/story'
import { createClock } from './clock'

/** A disk that does what it is asked when the test lets it, in the order in which it was asked. */
function slowDisk(draft: Draft) {
  const asked: { save: Save; rev: number; done: (hold: Hold) => void; fail: (cause: unknown) => void }[] = []
  const rows = new Map<string, DraftSection>(Object.entries(draft.sections))
  let head = { rev: 1, writer: 'before' }
  let confirmed = draft.confirmed
  let tried = 1
  const store = {
    entryOf: (): never => {
      throw new RangeError('nobody leaves here')
    },
    save: (save: Save): Promise<Hold> =>
      new Promise((done, fail) => {
        tried = Math.max(tried, save.hold.rev) + 1
        asked.push({ save, rev: tried, done, fail })
      }),
  }
  return {
    store,
    stored: () => ({ sections: Object.fromEntries(rows), confirmed }),
    /** Does the oldest thing asked for; `tells` is whether the window hears of it. */
    act(tells: boolean): void {
      const next = asked.shift()
      if (!next) return
      const { save, rev, done, fail } = next
      if (!mayFollow(head, save.hold, rev)) return fail(new StorageError('conflict', 'older'))
      for (const place of save.sections) {
        const written = save.draft.sections[place]
        if (written) rows.set(place, written)
      }
      confirmed = save.draft.confirmed
      head = { rev, writer: save.hold.writer }
      if (tells) done({ rev, writer: save.hold.writer })
    },
    refuse: () => asked.shift()?.fail(new StorageError('full', 'no room')),
    waits: () => asked.length,
  }
}

function writing() {
  const clock = createClock()
  const draft = newDraft(template, 'one', { district: '和平区', year: '2025' })
  const disk = slowDisk(draft)
  const opened = {
    report: { template, draft },
    hold: { rev: 1, writer: 'window' },
    created: 0,
    savedAt: 0,
    unsaved: null,
  }
  let state: SaveState = { kind: 'saved', at: 0 }
  const autosave = createAutosave<Draft>({
    save: draftSaver(opened, disk.store).save,
    now: clock.now,
    timers: clock.timers,
    onState: (next) => (state = next),
    savedAt: 0,
  })
  return { ...clock, draft, disk, autosave, saved: () => state.kind === 'saved' }
}

test('what a save that was given up has stored is taken back when it was undone meanwhile', async () => {
  const { draft, disk, autosave, pass, saved } = writing()
  autosave.changed(withValue(draft, 'basics', 'openDay', '5.15'))
  await pass(5300)
  autosave.changed(draft)
  await pass(300)
  expect(disk.waits()).toBe(2)
  disk.act(false)
  disk.act(true)
  await pass(0)
  expect(saved()).toBe(true)
  expect(disk.stored().sections).toEqual(draft.sections)
})

test('saved means stored, whatever is typed and undone while saves hang, fail and come late', async () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    let random = seed
    const draw = (n: number): number => {
      random = (random * 48_271) % 2_147_483_647
      return random % n
    }
    const { draft, disk, autosave, pass, saved } = writing()
    const past: Draft[] = []
    let now = draft
    const put = (next: Draft): void => {
      now = next
      autosave.changed(now)
    }
    const agrees = (): void => {
      if (saved())
        expect(disk.stored(), `seed ${seed}`).toEqual({ sections: now.sections, confirmed: now.confirmed })
    }
    for (let step = 0; step < 50; step += 1) {
      switch (draw(8)) {
        case 0:
          past.push(now)
          put(withValue(now, 'basics', 'openDay', String(step)))
          break
        case 1:
          past.push(now)
          put(withValue(now, 'response', 'appealsReceived', String(step)))
          break
        case 2: {
          const before = past.pop()
          if (before) put(before)
          break
        }
        case 3:
          past.push(now)
          put(withConfirmed(now, 'one', String(step)))
          break
        case 4:
          disk.act(true)
          break
        case 5:
          disk.act(false)
          break
        case 6:
          disk.refuse()
          break
        default:
          await pass(draw(4000))
      }
      await pass(0)
      agrees()
    }
    for (let i = 0; i < 40 && !(saved() && disk.waits() === 0); i += 1) {
      disk.act(true)
      await pass(1000)
    }
    expect(saved(), `seed ${seed}`).toBe(true)
    agrees()
  }
})
