/*
 * Chromium writes every change of an origin's databases to the end of one log. After a power cut that log may end in zeros:
 * its new length reached the disk, what stood there did not. The next start reads up to them, and writes on behind them;
 * the start after that takes the zeros for the end of a block of 32 kB and leaves out what was stored behind them, or finds
 * half a record and begins an empty database. A full disk leaves half a record as well, and what is stored once there is
 * room again stands behind it. Deleting a database makes the browser put away all that it has read and written, and begin
 * a new log: what is stored from then on does not lie behind such a place.
 */

/** Nobody waits longer (ms): a window that was stopped in the middle of this holds up all others. */
const PATIENCE = 1000

/**
 * Has the browser begin a new log, in some 5 ms; false when it could not and is to try again, which it is not when that
 * takes too long. To be awaited before the first write of a window, and before the next one after a write has failed.
 */
export function resetLevelDbLog(factory: IDBFactory, name: string): Promise<boolean> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(true), PATIENCE)
    const failed = (event: Event): void => {
      // what is stored next meets the same trouble, and reports it
      event.preventDefault()
      resolve(false)
    }
    try {
      const made = factory.open(name, 1)
      // without a table there would be nothing to put away
      made.addEventListener('upgradeneeded', () => void made.result.createObjectStore('nothing'))
      made.addEventListener('error', failed)
      made.addEventListener('blocked', failed)
      made.addEventListener('success', () => {
        // another window's may have come first
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
