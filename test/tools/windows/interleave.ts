import { newDraft } from '../../../src/report/draft/draft'
import { createDraftStore } from '../../../src/storage/store/draftStore'
import { summaryOf } from '../../../src/services/base/summaryOf'
import { summary as template } from '../../../src/templates/summary/summary'
import { templateOf } from '../../../src/templates/index'
import { createOffice, type Office } from './office'
import { openSimulatedWindow, type SimulatedWindow, wordsIn } from './simulatedWindow'

/** What became of what two windows wrote in any order. */
export interface Outcome {
  seed: number
  /** What was done, for a report that can be read. */
  story: readonly string[]
  typed: number
  taken: number
  /** Words that were called stored, or typed in a window that did not crash, and stand in no draft. */
  lost: readonly string[]
  /** Drafts of which one section knows a word that the other does not. */
  mixed: readonly string[]
  /** More or fewer than one window that writes at the end, when all have heard of each other. */
  writers: number
}

const ID = 'shared'

/** A random number below `n` for each call, the same for the same seed. */
function drawing(seed: number): (n: number) => number {
  let random = (seed * 2_654_435_761) % 2_147_483_647 || 1
  return (n) => {
    random = (random * 48_271) % 2_147_483_647
    return random % n
  }
}

/** Two windows of one browser write one draft, take it over, freeze, thaw, crash and come back, in a random order. */
export async function interleave(seed: number, steps: number, withLocks: boolean): Promise<Outcome> {
  const draw = drawing(seed)
  const office = createOffice()
  const store = createDraftStore('test', undefined, office.factory)
  const draft = newDraft(template, ID, { district: '和平区', year: '2025' })
  const hold = { rev: 0, writer: 'before' }
  await store.save({ hold, draft, sections: [], summary: summaryOf({ template, draft }), now: 0 })

  const story: string[] = []
  /** Words that must not be lost, and those typed in each window that it has not called stored. */
  const promised = new Set<string>()
  const pending = new Map<SimulatedWindow, Set<string>>()
  let [typed, taken, opened] = [0, 0, 0]
  const trouble: unknown[] = []

  function open(): SimulatedWindow {
    const window = openSimulatedWindow(office, `w${(opened += 1)}`, withLocks)
    pending.set(window, new Set())
    void window.open(ID).catch((cause: unknown) => trouble.push(cause))
    return window
  }
  const windows: [SimulatedWindow, SimulatedWindow] = [open(), open()]

  function note(): void {
    for (const [window, words] of pending) {
      const { session, page } = window
      if (page.life !== 'running' || session.standing.value.kind !== 'writing') continue
      if (session.saving.value.kind !== 'saved') continue
      for (const word of words) promised.add(word)
      words.clear()
    }
  }

  for (let step = 0; step < steps; step += 1) {
    const nth = draw(2) === 0 ? 0 : 1
    const window = windows[nth]
    const { name } = window.page
    switch (draw(12)) {
      case 0:
      case 1:
      case 2:
      case 3: {
        const word = `${name}.${step}`
        if (!window.type(word)) break
        typed += 1
        pending.get(window)?.add(word)
        story.push(`${name} types ${word}`)
        break
      }
      case 4:
        void window.session.flush()
        story.push(`${name} saves`)
        break
      case 5:
      case 6:
        if (window.page.life !== 'running') break
        taken += 1
        void window.session.takeOver().catch((cause: unknown) => trouble.push(cause))
        story.push(`${name} takes over`)
        break
      case 7:
        window.freeze()
        story.push(`${name} freezes`)
        break
      case 8:
        window.thaw()
        story.push(`${name} thaws`)
        break
      case 9:
        if (draw(3) > 0) break
        // what it had not called stored goes with it
        pending.delete(window)
        window.crash()
        windows[nth] = open()
        story.push(`${name} crashes, ${windows[nth].page.name} opens`)
        break
      case 10:
        if (draw(3) > 0 || window.page.life !== 'running') break
        story.push(`${name} closes`)
        for (const word of pending.get(window) ?? []) promised.add(word)
        pending.delete(window)
        await window.close()
        windows[nth] = open()
        break
      default:
        await office.pass(draw(3000))
        story.push(`time ${office.now()}`)
    }
    await office.turns(draw(30))
    note()
  }

  for (const window of windows) window.thaw()
  await quiet(office, windows)
  note()
  for (const words of pending.values()) for (const word of words) promised.add(word)

  await store.takeJournal()
  const { standing } = await store.list()
  const stored = await Promise.all(
    standing.flatMap((row) => (row.kind === 'draft' ? store.load(row.head.id, templateOf) : [])),
  )
  const words = new Set(stored.flatMap((one) => wordsIn(one.draft, 0)))
  if (trouble.length) throw trouble[0]
  return {
    seed,
    story,
    typed,
    taken,
    lost: [...promised].filter((word) => !words.has(word)),
    mixed: stored.flatMap(({ draft: one }) =>
      wordsIn(one, 0).join(' ') === wordsIn(one, 1).join(' ') ? [] : [one.id],
    ),
    writers: writersOf(windows),
  }
}

const writersOf = (windows: readonly SimulatedWindow[]): number =>
  windows.filter(({ session }) => session.standing.value.kind === 'writing').length

/** Until everything that is going to happen has happened; ten minutes of the office are enough for it. */
async function quiet(office: Office, windows: readonly SimulatedWindow[]): Promise<void> {
  const isCalm = (): boolean => windows.every((window) => !window.unsaved() && !window.opening())
  for (let i = 0; i < 600; i += 1) {
    await office.pass(1000)
    await office.turns(40)
    if (i > 30 && isCalm() && writersOf(windows) === 1) return
  }
  if (!isCalm()) throw new Error('a window waits for ever')
}
