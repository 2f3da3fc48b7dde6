import type * as DiskParts from './diskParts'
import type { Bundled } from './bundle'
import {
  type Connection,
  deafen,
  deafenWork,
  type Listening,
  type Opened,
  type Transaction,
} from './fakeParts'
import type { Draw } from './random'
import { softCommits } from './softCommits'

/** What can be wrong with the disk at the moment. */
export interface DiskFaults {
  /** Nothing that was asked for is done until it goes on. */
  paused: boolean
  /** Every write is refused for want of room. */
  full: boolean
  /** How probable it is that a request fails, and that a commit does. */
  failing: number
  /** The database cannot be opened. */
  refused: boolean
}

/** The names under which browsers report a request that failed, and those of a full disk. */
const NAMES = [
  'UnknownError',
  'QuotaExceededError',
  'AbortError',
  'DataError',
  'InvalidStateError',
  'NotReadableError',
  'TransactionInactiveError',
  'TimeoutError',
] as const
const FULL_NAMES = ['QuotaExceededError', 'UnknownError', 'DataError', 'AbortError'] as const

/** A window as the disk knows it. */
export interface Opener {
  connections: Set<Connection>
  opening: Set<Listening>
}
export const opener = (): Opener => ({ connections: new Set(), opening: new Set() })

/** An event as the parts of fake-indexeddb look at it. */
const event = (type: string): Record<string, unknown> => ({
  type,
  initialized: true,
  NONE: 0,
  CAPTURING_PHASE: 1,
  AT_TARGET: 2,
  BUBBLING_PHASE: 3,
  eventPath: [],
  preventDefault() {
    this['canceled'] = true
  },
})

/** fake-indexeddb whose every task waits in a queue of ours, fails when it is told to, and loses its openers. */
export function createDisk(parts: Bundled<typeof DiskParts>, draw: Draw, now: () => number) {
  const faults: DiskFaults = { paused: false, full: false, failing: 0, refused: false }
  const queue: (() => void)[] = []
  const { IDBDatabase, IDBFactory, IDBKeyRange, IDBTransaction, IDBOpenDBRequest } = parts({
    globalThis: { setImmediate: (task: () => void) => queue.push(task) },
    Date,
    console,
  })
  const factory = new IDBFactory()
  const openers = new WeakMap<object, Opener>()
  const soft = softCommits(now)
  let committed: (by: Opener | undefined) => void = () => undefined

  // the original asks again and again whether all transactions are over, those of other windows too
  const end = (connection: Connection): void => {
    const raw = connection._rawDatabase
    if (raw.transactions.some((work) => work.db === connection && work._state !== 'finished')) return
    connection._closed = true
    raw.connections = raw.connections.filter((one) => one !== connection)
  }
  ;(IDBDatabase.prototype as unknown as Connection).close = function () {
    this._closePending = true
    end(this)
  }

  const prototype = IDBTransaction.prototype as unknown as Transaction
  const { _execRequestAsync: ask, _start: start, _markFinished: finish } = prototype
  prototype._markFinished = function () {
    finish.call(this)
    if (this.db._closePending) end(this.db)
  }
  prototype._execRequestAsync = function (asked) {
    if (!asked.source || this.mode === 'versionchange') return ask.call(this, asked)
    const operation = (): unknown => {
      if (faults.full && this.mode === 'readwrite') throw new DOMException('no room', draw.one(FULL_NAMES))
      if (draw.chance(faults.failing)) throw new DOMException('planned', draw.one(NAMES))
      return asked.operation()
    }
    return ask.call(this, { ...asked, operation })
  }
  prototype._start = function () {
    const tell = (): void => {
      if (this.mode === 'readwrite') soft.note(this)
      // what other tables hold says nothing, and the drafts may just be in the middle of another transaction
      if (this._scope.has('heads')) committed(openers.get(this.db))
    }
    const open = this._state !== 'finished'
    const commits = open && this._requests.every(({ request }) => request.readyState === 'done')
    if (commits && this.mode === 'readwrite' && draw.chance(faults.failing)) {
      // the commit fails; now and then it has landed and only the answer was lost
      const lands = draw.chance(0.3)
      const log = this._rollbackLog
      if (lands) this._rollbackLog = []
      this._abort(draw.one(NAMES))
      this._rollbackLog = log
      if (lands) tell()
      return
    }
    start.call(this)
    if (commits && this._state === 'finished' && !this.error && this.mode !== 'readonly') tell()
  }

  /** A request to open that is answered with an error. */
  function refusedRequest(): IDBOpenDBRequest {
    const request = new IDBOpenDBRequest() as unknown as Listening
    queue.push(() => {
      request.readyState = 'done'
      request.error = new DOMException('Internal error opening backing store', 'UnknownError')
      request.dispatchEvent(event('error'))
    })
    return request as unknown as IDBOpenDBRequest
  }

  const databases = (factory as unknown as Opened)._databases
  return {
    faults,
    IDBKeyRange,
    /** For whoever is no window: never refused. */
    factory,
    onCommit: (tell: typeof committed) => void (committed = tell),
    /** Puts something else that takes its time among the tasks. */
    later: (task: () => void) => void queue.push(task),
    /** The power goes, after all windows. */
    cutPower: () => soft.lose(),
    /** Does the next thing; false when there is none or the disk is paused. */
    work(): boolean {
      if (faults.paused) return false
      const task = queue.shift()
      task?.()
      return task !== undefined
    },
    /** All rows of a table as they are stored, [] while there is no such table. */
    rows: (table: string): unknown[] =>
      [...(databases.get('nianbao')?.rawObjectStores.get(table)?.records.values() ?? [])].map(
        ({ value }) => value,
      ),
    /** True in the middle of a transaction that writes. */
    writing: (): boolean =>
      databases
        .get('nianbao')
        ?.transactions.some(
          (work) => work.mode !== 'readonly' && work._started && work._state !== 'finished',
        ) ?? false,
    /** The browser's data are cleared, under the windows that are open. */
    clear(): void {
      const raw = databases.get('nianbao')
      databases.delete('nianbao')
      soft.forget()
      for (const connection of raw?.connections ?? []) {
        connection.close()
        connection.dispatchEvent(event('close'))
      }
    },
    /** The IndexedDB that a window is given. */
    door: (by: Opener) => ({
      cmp: (a: unknown, b: unknown) => factory.cmp(a, b),
      deleteDatabase: (name: string) => factory.deleteDatabase(name),
      databases: () => factory.databases(),
      open(name: string, version?: number) {
        if (faults.refused) {
          if (draw.chance(0.3)) throw new DOMException('denied', 'SecurityError')
          return refusedRequest()
        }
        const request = version === undefined ? factory.open(name) : factory.open(name, version)
        const one = request as unknown as Listening
        by.opening.add(one)
        const track = (): void => {
          const connection = request.result as unknown as Connection
          openers.set(connection, by)
          by.connections.add(connection)
        }
        request.addEventListener('upgradeneeded', track)
        request.addEventListener('success', () => {
          by.opening.delete(one)
          track()
        })
        return request
      },
    }),
    /**
     * The opener is gone: what it has not committed is undone, and it is told nothing more. What it has asked to be
     * committed is finished when `finishes`.
     */
    lose(by: Opener, finishes: boolean): void {
      for (const one of by.opening) {
        deafen(one)
        const request = one as unknown as IDBOpenDBRequest
        request.addEventListener('upgradeneeded', () => request.transaction?.abort())
        request.addEventListener('success', () => request.result.close())
      }
      for (const connection of by.connections) {
        deafen(connection)
        for (const work of connection._rawDatabase.transactions) {
          if (work.db !== connection || work._state === 'finished') continue
          for (const { request } of work._requests) deafen(request)
          deafenWork(work)
          if (work._state !== 'committing' || !finishes) work._abort(null)
        }
        connection.close()
      }
    },
  }
}

export type Disk = ReturnType<typeof createDisk>
