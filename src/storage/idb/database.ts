import { Dexie, type Table } from 'dexie'
import { isStopped } from '../local/writesStopped'
import { resetLevelDbLog } from './resetLevelDbLog'
import { readyToLeave } from '../local/leaving'
import { StorageError, storageErrorOf } from '../records/storageError'

/** Raised when tables or indexes change. IndexedDB itself counts in tenths of it. */
const TABLES_VERSION = 3

/** After this time (ms) opening is not merely slow: another window is in the way. */
const SLOW = 3000

/**
 * The tables. Rows are unknown until parsed: another version of the program may have written them.
 * Strict durability, because the browser's default calls a write complete up to half a minute before it is on the disk.
 */
export class Database extends Dexie {
  declare readonly heads: Table<unknown, string>
  declare readonly sections: Table<unknown, [string, string]>
  declare readonly views: Table<unknown, string>
  /** What windows had not stored when they were left. */
  declare readonly journal: Table<unknown, [string, string]>
  /** Earlier forms of drafts, numbered from 1. */
  declare readonly snapshots: Table<unknown, [string, number]>
  /** What this browser remembers beside the drafts: when a backup was made, and of what. */
  declare readonly settings: Table<unknown, string>
  /** Called when a newer program changes the database, right before this window's connection closes. */
  readonly outdated = new Set<() => void>()
  /** Called with true while the database cannot be opened because other windows are in the way, then with false. */
  readonly waiting = new Set<(waiting: boolean) => void>()
  readonly #factory: IDBFactory | undefined
  /** Whether what is stored from now on stands in a log of this window's; null when that is to be seen to. */
  #fresh: Promise<boolean> | null = null
  #isWaiting = false
  /** How many operations wait for the connection that is being opened. */
  #opening = 0

  constructor(name: string, factory: IDBFactory | undefined) {
    super(name, {
      autoOpen: false,
      cache: 'disabled',
      chromeTransactionDurability: 'strict',
      ...(factory && { indexedDB: factory }),
    })
    this.#factory = factory
    this.version(1).stores({ heads: 'id', sections: '[draft+section]', views: 'draft' })
    this.version(2).stores({ journal: '[draft+writer]' })
    this.version(TABLES_VERSION).stores({ snapshots: '[draft+number]', settings: 'key' })
    // Returning false keeps Dexie's own listener from leaving the connection free to open itself again.
    this.on('versionchange', ({ newVersion }) => {
      // null: the database is deleted, which the next save makes good
      if (newVersion !== null) for (const tell of this.outdated) tell()
      this.close({ disableAutoOpen: true })
      return false
    })
    // Returning false keeps Dexie from writing to the console: the official is told.
    this.on('blocked', () => {
      this.#tellWaiting(true)
      return false
    })
  }

  /**
   * Opens the database unless it is open. Every operation starts here, so that a connection lost on the way (a restored
   * page, cleared storage, another window's upgrade) is opened again, and only after its version was looked at: Dexie
   * itself would open a newer database and write old rows into it.
   */
  async ready(): Promise<void> {
    if (isStopped()) throw new StorageError('erased', 'all data were erased')
    if (!this.isOpen()) await this.#openAgain()
    if (!this.#factory) return
    readyToLeave(this.#factory, this.name)
    if (!(await (this.#fresh ??= resetLevelDbLog(this.#factory, `${this.name}-log`)))) this.doubtLog()
  }

  /** A write has failed: what it left in the browser's log is not to be written behind. */
  doubtLog(): void {
    this.#fresh = null
  }

  /**
   * Gives up a dead connection. Not one that is being opened, which is another already: Dexie takes what was asked for
   * before for open when it comes, and then waits for ever for its own opening.
   */
  giveUp(): void {
    if (!this.#opening) this.close({ disableAutoOpen: true })
  }

  async #openAgain(): Promise<void> {
    // another window's blocked upgrade holds up this one's opening without an event
    const slow = setTimeout(() => this.#tellWaiting(true), SLOW)
    try {
      if ((await this.#storedVersion()) > TABLES_VERSION) throw newerTables()
      this.#opening += 1
      await this.open().finally(() => (this.#opening -= 1))
      if (this.backendDB().version / 10 > TABLES_VERSION) {
        this.close({ disableAutoOpen: true })
        throw newerTables()
      }
    } catch (cause) {
      const known = storageErrorOf(cause)
      if (known.code !== 'failed') throw known
      throw new StorageError('refused', 'the database cannot be opened', cause)
    } finally {
      clearTimeout(slow)
      this.#tellWaiting(false)
    }
  }

  #tellWaiting(waiting: boolean): void {
    if (waiting === this.#isWaiting) return
    this.#isWaiting = waiting
    for (const tell of this.waiting) tell(waiting)
  }

  /** The version on the disk, 0 when there is no database yet; looking does not make one. */
  #storedVersion(): Promise<number> {
    return new Promise((resolve, reject) => {
      if (!this.#factory) throw new StorageError('refused', 'this browser has no IndexedDB')
      const request = this.#factory.open(this.name)
      let absent = false
      request.addEventListener('upgradeneeded', () => {
        absent = true
        request.transaction?.abort()
      })
      request.addEventListener('success', () => {
        const { version } = request.result
        request.result.close()
        resolve(version / 10)
      })
      request.addEventListener('error', (event) => {
        event.preventDefault()
        if (absent) resolve(0)
        else reject(request.error ?? new Error('open failed'))
      })
    })
  }
}

const newerTables = (): StorageError => new StorageError('newer', 'the database is of a newer version')
