/*
 * Chromium appends every change of an origin's databases to one LevelDB log. After a power cut the log may end in
 * zeros: its new length reached the disk, its content did not. The next start reads up to the zeros and appends after
 * them; the start after that takes the zeros for the end of a block of 32 kB and skips what was stored after them, or
 * finds half a record and begins an empty database. A full disk leaves half a record as well, and what is stored once
 * there is room again comes after it. Deleting a database makes the browser move what is in the log into its tables
 * and begin a new log: later writes do not come after such a place.
 */

/** Longest wait (ms): a window that is frozen in the middle of this blocks all others. */
const PATIENCE = 1000

/**
 * Has the browser begin a new LevelDB log (about 5 ms) by creating and deleting the database `name`. Resolves with true
 * when that is done or takes longer than {@link PATIENCE}, with false when it failed and has to be tried again. Await
 * it before the first write of a window, and before the first write after a failed one. Never rejects with a
 * DOMException.
 */
export function resetLevelDbLog(factory: IDBFactory, name: string): Promise<boolean> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(true), PATIENCE)
    const failed = (event: Event): void => {
      // the next save meets the same error and reports it
      event.preventDefault()
      resolve(false)
    }
    try {
      const made = factory.open(name, 1)
      // an empty database would leave nothing in the log to be moved
      made.addEventListener('upgradeneeded', () => void made.result.createObjectStore('nothing'))
      made.addEventListener('error', failed)
      made.addEventListener('blocked', failed)
      made.addEventListener('success', () => {
        // another window may be waiting already to delete the same database
        made.result.addEventListener('versionchange', () => made.result.close())
        made.result.close()
        const gone = factory.deleteDatabase(name)
        gone.addEventListener('success', () => resolve(true))
        gone.addEventListener('error', failed)
        gone.addEventListener('blocked', failed)
      })
    } catch (cause) {
      if (!(cause instanceof DOMException)) throw cause
      resolve(false)
    }
  })
}
