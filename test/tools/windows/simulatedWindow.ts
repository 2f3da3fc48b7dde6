import { type Draft, withValue } from '../../../src/report/draft/draft'
import type { Report } from '../../../src/report/report'
import { createDraftStore } from '../../../src/storage/store/draftStore'
import type { JournalEntry } from '../../../src/storage/records/journalEntry'
import { createLockHandover } from '../../../src/services/tabs/lockHandover'
import { createSession, type Session } from '../../../src/services/session/session'
import { createSessions } from '../../../src/services/session/sessions'
import { leaseLocks } from '../../../src/services/tabs/leases'
import { openDraft } from '../../../src/services/session/openDraft'
import { readDraft } from '../../../src/services/recovery/readDraft'
import { type LockRequests, webLocks } from '../../../src/services/tabs/webLocks'
import { templateOf } from '../../../src/templates/index'
import { createPage, marksOf, type Office, type SimulatedPage } from './office'

/** A window of the editor with one report: the program's own rooms on simulated surroundings. */
export interface SimulatedWindow {
  page: SimulatedPage
  session: Session
  /** What it shows, null while nothing is open. */
  shown(): Report | null
  open(id: string): Promise<void>
  /** Writes a word into two sections at once, if it may write; answers whether it did. */
  type(word: string): boolean
  freeze(): void
  thaw(): void
  /** The page goes without a moment. */
  crash(): void
  /** The page goes, and writes down what is not stored. */
  close(): Promise<void>
  unsaved(): boolean
  /** True while the draft that it was to open has not arrived. */
  opening(): boolean
}

const PLACES = [
  ['basics', 'openDay'],
  ['response', 'appealsReceived'],
] as const

/** The words that were written into a section. */
export const wordsIn = (draft: Draft, nth: 0 | 1): readonly string[] => {
  const [section, figure] = PLACES[nth]
  return (draft.sections[section]?.values[figure] ?? '').split(' ').filter((word) => word !== '')
}

/** @param withLocks false for a window over plain http */
export function openSimulatedWindow(office: Office, name: string, withLocks: boolean): SimulatedWindow {
  const page = createPage(office, name)
  const sources = new Set<() => JournalEntry | null>()
  const shelf = new Set<() => void>()
  const store = createDraftStore('test', undefined, office.factory)
  let report: Report | null = null
  let opening = false

  /** What is asked of the disk, and the answer, wait while the page is frozen. */
  const running = (): Promise<void> => new Promise((resolve) => page.run(resolve))
  const gated =
    <Asked extends unknown[], Answer>(work: (...asked: Asked) => Promise<Answer>) =>
    async (...asked: Asked): Promise<Answer> => {
      await running()
      try {
        return await work(...asked)
      } finally {
        await running()
      }
    }
  const timers = { after: (ms: number, run: () => void) => office.after(ms, () => page.run(run)) }
  const channel = {
    say: (message: object) => office.post(page, message),
    hear(heard: (message: unknown) => void) {
      page.heard.add(heard)
      return () => void page.heard.delete(heard)
    },
  }
  const manager: LockRequests = {
    request: (lock, options, granted) => office.locks.request(page, lock, options, granted),
  }
  const locks = withLocks
    ? webLocks(manager)
    : leaseLocks({ channel, marks: marksOf(office, page), timers, self: name, awake: () => true })
  const handover = createLockHandover(locks, channel, timers, name)
  const told = (): void => {
    for (const changed of shelf) changed()
  }
  channel.hear((message) => message === 'shelf' && told())
  const save = gated(store.save)
  const takeJournal = gated(store.takeJournal)
  const load = gated(store.load)
  const parts = {
    claim: gated(store.claim),
    takeJournal,
    bringBack: store.bringBack,
    async load(id: string) {
      await takeJournal()
      return { ...(await load(id, templateOf)), copy: null }
    },
  }
  const drafts = createSessions({
    store: {
      entryOf: store.entryOf,
      async save(asked) {
        const hold = await save(asked)
        office.post(page, 'shelf')
        return hold
      },
    },
    openDraft: (id, doubtful) => openDraft(id, doubtful, parts),
    copyUnstored: () => {},
    handover,
    timers,
    now: office.now,
    onLeaving(source) {
      sources.add(source)
      return () => sources.delete(source)
    },
    writeDown: () => true,
    announceHere: () => {},
    tell: () => {},
    stored: () => {},
  })
  const look = gated(store.look)
  const session = createSession((next) => (report = next), {
    takeUpDraft: drafts.takeUpDraft,
    readDraft: (id) => readDraft(id, { look }),
    whenFree: handover.whenFree,
    onShelfChange(changed) {
      shelf.add(changed)
      return () => shelf.delete(changed)
    },
    loadView: () => Promise.resolve(null),
    tell: () => {},
  })

  return {
    page,
    session,
    shown: () => report,
    async open(id) {
      opening = true
      try {
        const loaded = await session.load(id)
        report ??= loaded.report
      } finally {
        opening = false
      }
    },
    opening: () => opening,
    type(word) {
      if (page.life !== 'running' || !report || session.standing.value.kind !== 'writing') return false
      let { draft } = report
      for (const [nth, [section, figure]] of PLACES.entries())
        draft = withValue(draft, section, figure, [...wordsIn(draft, nth === 0 ? 0 : 1), word].join(' '))
      report = { ...report, draft }
      session.changed(report)
      return true
    },
    freeze: () => void (page.life = page.life === 'running' ? 'frozen' : page.life),
    thaw: page.thaw,
    crash: () => page.end(),
    async close() {
      const entries = [...sources].flatMap((source) => source() ?? [])
      handover.leave()
      page.end()
      await store.within((db) => db.journal.bulkPut(entries))
    },
    unsaved: () => drafts.unsavedDrafts().length > 0,
  }
}
