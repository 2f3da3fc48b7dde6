import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, expect, test, vi } from 'vitest'
import { type Draft, newDraft, withValue } from '../../../src/report/draft/draft'
import type { Hold, Save } from '../../../src/storage/records/draftRows'
import { createDraftStore, type DraftStore } from '../../../src/storage/store/draftStore'
import { createAutosave, type SaveState } from '../../../src/services/session/autosave'
import { draftSaver } from '../../../src/services/session/draftSaver'
import { unstoredDraft } from '../../../src/services/session/openDraft'
import { template, templateOf } from '../storage/story'
import { createClock } from './clock'

// a machine that is busy takes its time
vi.setConfig({ testTimeout: 60_000 })

/** What browsers have been seen to say of a write that did not work: a full disk alone has four names. */
const FAILURES: readonly (() => unknown)[] = [
  () => new DOMException('the quota has been exceeded', 'QuotaExceededError'),
  () => Object.assign(new Error('QuotaExceededError'), { name: 'AbortError', inner: quota() }),
  () => new DOMException('Failed to write blobs (IOError)', 'DataError'),
  () => new DOMException('IO error: FILE_ERROR_NO_SPACE', 'UnknownError'),
  () => new DOMException('Internal error opening backing store', 'UnknownError'),
  () => new DOMException('the connection is closing', 'InvalidStateError'),
  () => new DOMException('Data lost due to missing file', 'NotReadableError'),
  () => new DOMException('the transaction is not active', 'TransactionInactiveError'),
  () => new DOMException('took too long', 'TimeoutError'),
  () => new DOMException('denied', 'SecurityError'),
  () => new DOMException('cannot be cloned', 'DataCloneError'),
  () => new DOMException('a mutation was not allowed', 'ReadOnlyError'),
  () => new DOMException('a key exists', 'ConstraintError'),
  () => new DOMException('aborted', 'AbortError'),
  () => new TypeError('odd'),
  () => 'not even an error',
]
const quota = (): DOMException => new DOMException('', 'QuotaExceededError')

const FIGURE = 'appealsReceived'
const transaction = IDBDatabase.prototype.transaction
const { put, get } = IDBObjectStore.prototype
afterEach(() => {
  refusal = null
  Object.assign(IDBDatabase.prototype, { transaction })
  Object.assign(IDBObjectStore.prototype, { put, get })
})

/** What is thrown in place of a transaction; Dexie looks the method up once only. */
let refusal: (() => unknown) | null = null

/** What is on the disk of the figure, as completed transactions left it: known at once, without asking the disk. */
function watchDisk(): { typed(): string | null } {
  const written = new WeakMap<IDBTransaction, string>()
  let typed: string | null = null
  IDBDatabase.prototype.transaction = function (...asked) {
    // opening a database takes one as well here
    if (refusal && !this.name.endsWith('-log')) throw refusal()
    const tx = transaction.apply(this, asked)
    tx.addEventListener('complete', () => {
      typed = written.get(tx) ?? typed
    })
    return tx
  }
  IDBObjectStore.prototype.put = function (row: unknown) {
    const { section, values } = Object(row)
    const request = put.call(this, row)
    if (section === 'response') written.set(this.transaction, values[FIGURE] ?? '')
    return request
  }
  return { typed: () => typed }
}

/** A report that is stored, and then written on. */
async function writing() {
  const factory = new IDBFactory()
  const real = createDraftStore('test', undefined, factory)
  const store = { save: real.save, entryOf: real.entryOf }
  const clock = createClock()
  const disk = watchDisk()
  const draft = newDraft(template, 'one', { district: '和平区', year: '2025' })
  let shown = ''
  let state: SaveState = { kind: 'saved', at: null }
  const lies: string[] = []
  const autosave = createAutosave<Draft>({
    save: draftSaver(unstoredDraft({ template, draft }), {
      save: (asked) => store.save(asked),
      entryOf: real.entryOf,
    }).save,
    now: clock.now,
    timers: clock.timers,
    savedAt: null,
    onState(next) {
      state = next
      if (next.kind === 'saved' && disk.typed() !== shown) lies.push(`${shown}, stored ${disk.typed()}`)
    },
  })
  /** Lets so much time pass, and the disk do what it was asked. */
  async function pass(ms: number): Promise<void> {
    for (let at = 0; at < ms; at += 250) {
      await clock.pass(250)
      for (let i = 0; i < 30; i += 1) await new Promise((resolve) => setImmediate(resolve))
    }
  }
  const type = (typed: string): void => {
    shown = typed
    autosave.changed(withValue(draft, 'response', FIGURE, typed))
  }
  type('1')
  await pass(500)
  expect(state.kind).toBe('saved')
  return {
    store,
    real,
    type,
    pass,
    lies,
    saved: () => state.kind === 'saved',
    loaded: async () =>
      (await real.load('one', templateOf)).draft.sections['response']?.values[FIGURE] ?? null,
  }
}

/** Goes wrong at one place of a save, until it is mended. */
interface Fault {
  where: string
  start(desk: Awaited<ReturnType<typeof writing>>, failure: () => unknown): () => void
}

/** The nth call of a method of the tables throws. */
const throwing = (method: 'put' | 'get', nth: number): Fault['start'] => {
  return (_, failure) => {
    const before = IDBObjectStore.prototype[method]
    let count = 0
    Object.assign(IDBObjectStore.prototype, {
      [method](this: IDBObjectStore, ...asked: unknown[]) {
        if ((count += 1) % nth === 0) throw failure()
        return Reflect.apply(before, this, asked)
      },
    })
    return () => void Object.assign(IDBObjectStore.prototype, { [method]: before })
  }
}
/** The save is replaced by one that does this with the real one. */
const saving =
  (
    instead: (save: DraftStore['save'], asked: Save, failure: () => unknown) => Promise<Hold>,
  ): Fault['start'] =>
  (desk, failure) => {
    desk.store.save = (asked) => instead(desk.real.save, asked, failure)
    return () => void (desk.store.save = desk.real.save)
  }
const never = (): Promise<never> => new Promise(() => {})

const FAULTS: readonly Fault[] = [
  {
    where: 'as the transaction is opened',
    start: (_, failure) => {
      refusal = failure
      return () => void (refusal = null)
    },
  },
  { where: 'as the revision is looked up', start: throwing('get', 1) },
  { where: 'at the first row', start: throwing('put', 1) },
  { where: 'at the second row', start: throwing('put', 2) },
  {
    where: 'at the commit, after every row was taken',
    start: (_, failure) => {
      const before = IDBObjectStore.prototype.put
      IDBObjectStore.prototype.put = function (...asked) {
        const request = before.apply(this, asked)
        const tx = this.transaction
        request.addEventListener('success', () => {
          Object.defineProperty(tx, 'error', { get: failure, configurable: true })
          tx.abort()
        })
        return request
      }
      return () => void (IDBObjectStore.prototype.put = before)
    },
  },
  {
    where: 'before the disk was asked',
    start: saving((_, __, failure) => Promise.reject(failure())),
  },
  {
    where: 'after the commit, which is not heard of',
    start: saving(async (save, asked, failure) => {
      await save(asked)
      throw failure()
    }),
  },
  { where: 'by never being answered', start: saving(never) },
  {
    where: 'by never being answered after the commit',
    start: saving(async (save, asked) => {
      await save(asked)
      return never()
    }),
  },
]

test.each(FAULTS)(
  'a save that goes wrong $where: 已保存 only with a completed transaction',
  async ({ start }) => {
    for (const [nth, failure] of FAILURES.entries()) {
      const desk = await writing()
      const mend = start(desk, failure)
      desk.type('2')
      await desk.pass(6000)
      expect(desk.saved(), `failure ${nth}`).toBe(false)
      // typing goes on, and so do the tries
      desk.type('3')
      await desk.pass(6000)
      expect(desk.saved(), `failure ${nth}`).toBe(false)
      mend()
      await desk.pass(12_000)
      expect(desk.saved(), `failure ${nth}`).toBe(true)
      expect(await desk.loaded(), `failure ${nth}`).toBe('3')
      expect(desk.lies, `failure ${nth}`).toEqual([])
      desk.real.close()
      Object.assign(IDBDatabase.prototype, { transaction })
      Object.assign(IDBObjectStore.prototype, { put, get })
    }
  },
)
