import { IDBFactory } from 'fake-indexeddb'
import type { LeaseRecords } from '../../../src/services/tabs/leaseRecords'

/** What windows of one browser share: the disk, the time, a channel, locks and notes. Time moves only when told to. */
export interface Office {
  factory: IDBFactory
  now(): number
  /** Runs what is due within so many ms, in the order in which it is due. */
  pass(ms: number): Promise<void>
  /** Lets what needs no time get on by so many turns of the event loop. */
  turns(count: number): Promise<void>
  after(ms: number, run: () => void): () => void
  post(from: SimulatedPage, message: unknown): void
  pages: Set<SimulatedPage>
  locks: SharedLocks
  marks: Map<string, { from: string; term: number }>
}

/** A page as the browser treats it: a frozen one runs nothing until it thaws, a crashed one never again. */
export interface SimulatedPage {
  name: string
  life: 'running' | 'frozen' | 'gone'
  /** Runs it now, when the page thaws, or never. */
  run(work: () => void): void
  heard: Set<(message: unknown) => void>
}

export function createOffice(): Office {
  let time = 0
  let waiting: { at: number; run: () => void }[] = []
  const pages = new Set<SimulatedPage>()

  async function turns(count: number): Promise<void> {
    for (let i = 0; i < count; i += 1) await new Promise((resolve) => setImmediate(resolve))
  }
  function after(ms: number, run: () => void): () => void {
    const entry = { at: time + ms, run }
    waiting.push(entry)
    return () => void (waiting = waiting.filter((one) => one !== entry))
  }
  return {
    factory: new IDBFactory(),
    pages,
    locks: createSharedLocks(),
    marks: new Map(),
    now: () => time,
    turns,
    after,
    async pass(ms) {
      const end = time + ms
      for (;;) {
        const [next] = waiting.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)
        if (!next) break
        time = next.at
        waiting = waiting.filter((one) => one !== next)
        next.run()
        await turns(4)
      }
      time = end
    },
    post(from, message) {
      if (from.life === 'gone') return
      const copy: unknown = structuredClone(message)
      for (const page of pages)
        if (page !== from) after(1, () => page.run(() => page.heard.forEach((listener) => listener(copy))))
    },
  }
}

export function createPage(office: Office, name: string): SimulatedPage & { thaw(): void; end(): void } {
  let kept: (() => void)[] = []
  const page = {
    name,
    life: 'running' as SimulatedPage['life'],
    heard: new Set<(message: unknown) => void>(),
    run(work: () => void): void {
      if (page.life === 'running') work()
      else if (page.life === 'frozen') kept.push(work)
    },
    thaw(): void {
      if (page.life !== 'frozen') return
      page.life = 'running'
      const now = kept
      kept = []
      for (const work of now) page.run(work)
    },
    end(): void {
      page.life = 'gone'
      office.pages.delete(page)
      office.locks.endOf(page)
    },
  }
  office.pages.add(page)
  return page
}

/** The notes as a page has them; one that is gone notes nothing more. */
export const marksOf = (office: Office, page: SimulatedPage): LeaseRecords => ({
  get: (id) => office.marks.get(id) ?? null,
  set: (id, mark) => {
    if (page.life !== 'gone') office.marks.set(id, mark)
  },
  clear: (id, from) => {
    if (page.life !== 'gone' && office.marks.get(id)?.from === from) office.marks.delete(id)
  },
})

interface Asked {
  page: SimulatedPage
  name: string
  grant: () => void
  /** Of a lock that was had: it is taken away. */
  taken: () => void
}

/** Web Locks, as the browser keeps them for all pages. */
interface SharedLocks {
  request(
    page: SimulatedPage,
    name: string,
    options: LockOptions,
    granted: (lock: Lock | null) => Promise<void> | void,
  ): Promise<unknown>
  endOf(page: SimulatedPage): void
}

function createSharedLocks(): SharedLocks {
  const held = new Map<string, Asked>()
  let queue: Asked[] = []

  function next(name: string): void {
    if (held.has(name)) return
    const first = queue.find((one) => one.name === name)
    if (!first) return
    queue = queue.filter((one) => one !== first)
    held.set(name, first)
    first.page.run(first.grant)
  }
  return {
    request(page, name, { ifAvailable, steal, signal }, granted) {
      return new Promise((resolve, reject) => {
        // a page that is gone asks for nothing, and would never give it back
        if (page.life === 'gone') return
        const end = (): void => {
          if (held.get(name) === asked) held.delete(name)
          next(name)
        }
        const asked: Asked = {
          page,
          name,
          grant: () =>
            void Promise.resolve(granted({ name, mode: 'exclusive' })).then(() => {
              end()
              page.run(() => resolve(undefined))
            }),
          taken: () => reject(new DOMException('stolen', 'AbortError')),
        }
        if (ifAvailable && held.has(name))
          return void Promise.resolve(granted(null)).then(() => resolve(undefined))
        const before = held.get(name)
        if (steal && before) {
          held.delete(name)
          before.page.run(before.taken)
        }
        if (steal) queue.unshift(asked)
        else queue.push(asked)
        signal?.addEventListener('abort', () => {
          queue = queue.filter((one) => one !== asked)
          reject(new DOMException('not wanted any more', 'AbortError'))
        })
        next(name)
      })
    },
    endOf(page) {
      queue = queue.filter((one) => one.page !== page)
      for (const [name, { page: owner }] of held)
        if (owner === page) {
          held.delete(name)
          next(name)
        }
    },
  }
}
