import { Dexie, type Table } from 'dexie'
import { isStopped } from '../local/writesStopped'
import { resetLevelDbLog } from './resetLevelDbLog'
import { readyToLeave } from '../local/leaving'
import { StorageError, storageErrorOf } from '../records/storageError'

/** Raised when tables or indexes change. Dexie opens IndexedDB with ten times this number as the version. */
const TABLES_VERSION = 3

/** When opening takes longer (ms), another window is assumed to block it. */
const SLOW = 3000

/**
 * The tables. Rows are unknown until parsed: another version of the program may have written them.
 * Strict durability, because the browser's default calls a write complete up to half a minute before it is on the disk.
 */
export class Database extends Dexie {
  declare readonly heads: Table<unknown, string>
  declare readonly sections: Table<unknown, [string, string]>
  declare readonly views: Table<unknown, string>
  /** Saves that windows could not make before they were left. */
  declare readonly journal: Table<unknown, [string, string]>
  /** Versions of drafts, numbered from 1. */
  declare readonly snapshots: Table<unknown, [string, number]>
  /** Settings of this browser: when a backup was made and of what, the handle of the kept file. */
  declare readonly settings: Table<unknown, string>
  /** Called when a newer program changes the database, right before this window's connection closes. */
  readonly outdated = new Set<() => void>()
  /** Called with true when other windows block the opening of the database, then with false once that is over. */
  readonly waiting = new Set<(waiting: boolean) => void>()
  readonly #factory: IDBFactory | undefined
  /**
   * The reset of the browser's LevelDB log (D19), running or done; resolves with false when it failed. Null when a
   * reset has to precede the next write.
   */
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
    // returning false keeps Dexie's own listener from running, which would let the connection reopen itself
    this.on('versionchange', ({ newVersion }) => {
      // null: the database is being deleted; the next save makes it again
      if (newVersion !== null) for (const tell of this.outdated) tell()
      this.close({ disableAutoOpen: true })
      return false
    })
    // returning false keeps Dexie from writing to the console: the screen says it instead
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

  /**
   * To be called after a failed write, which may have left half a record in the browser's log: the log is reset next.
   */
  doubtLog(): void {
    this.#fresh = null
  }

  /**
   * Closes a dead connection. Does nothing while a connection is being opened, for that is a new one: if it were
   * closed, Dexie would take the earlier request for an open connection when it succeeds, and wait for its own opening
   * for ever.
   */
  giveUp(): void {
    if (!this.#opening) this.close({ disableAutoOpen: true })
  }

  async #openAgain(): Promise<void> {
    // while the upgrade of another window is blocked, `open` here waits without any event
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

  /** The stored version, 0 when there is no database; does not create one. */
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
