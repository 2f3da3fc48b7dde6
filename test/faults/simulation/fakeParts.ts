/* The inside of fake-indexeddb as far as the simulation reaches into it. */

export interface Listening {
  listeners: unknown[]
  readyState: string
  error: unknown
  dispatchEvent(event: Record<string, unknown>): boolean
}

export interface Transaction {
  db: Connection
  mode: string
  durability: string
  error: unknown
  _state: string
  _started: boolean
  _scope: ReadonlySet<string>
  _rollbackLog: (() => void)[]
  _requests: { request: Listening }[]
  _abort(name: string | null): void
  _markFinished(): void
  _start(): void
  _execRequestAsync(asked: { source: unknown; operation: () => unknown }): unknown
}

export interface Connection extends Listening {
  _closed: boolean
  _closePending: boolean
  _rawDatabase: RawDatabase
  close(): void
}

interface RawDatabase {
  connections: Connection[]
  transactions: Transaction[]
  rawObjectStores: Map<string, { records: { values(): Iterable<{ value: unknown }> } }>
}

export interface Opened {
  _databases: Map<string, RawDatabase>
}

const HANDLERS = [
  'onsuccess',
  'onerror',
  'onabort',
  'onblocked',
  'onupgradeneeded',
  'onversionchange',
  'onclose',
]

/** The same for a transaction, whose own listeners are the database's. */
export function deafenWork(work: Transaction): void {
  for (const handler of ['onabort', 'oncomplete', 'onerror']) Reflect.set(work, handler, null)
}

/** From now on nobody hears what becomes of it. */
export function deafen(one: Listening): void {
  one.listeners.length = 0
  for (const handler of HANDLERS) if (handler in one) Reflect.set(one, handler, null)
}
