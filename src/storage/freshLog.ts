/*
 * Chromium writes every change of an origin's databases to the end of one log. After a power cut that log may end in zeros:
 * its new length reached the disk, what stood there did not. The next start reads up to them, and writes on behind them;
 * the start after that takes the zeros for the end of a block of 32 kB and leaves out what was stored behind them, or finds
 * half a record and begins an empty database. Deleting a database makes it put away all that the log holds and begin a new
 * one: what is stored from then on does not lie behind the zeros.
 */

/**
 * Has the browser begin a new log. Resolves when it has, or could not; takes some 5 ms. To be awaited before the first
 * write of a window.
 */
export function freshLog(factory: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve) => {
    const over = (event: Event): void => {
      // what is stored next meets the same trouble, and reports it
      event.preventDefault()
      resolve()
    }
    try {
      const made = factory.open(name, 1)
      // without a table there would be nothing to put away
      made.addEventListener('upgradeneeded', () => void made.result.createObjectStore('nothing'))
      made.addEventListener('error', over)
      made.addEventListener('success', () => {
        // another window's may have come first
        made.result.addEventListener('versionchange', () => made.result.close())
        made.result.close()
        const gone = factory.deleteDatabase(name)
        gone.addEventListener('success', () => resolve())
        gone.addEventListener('error', over)
        gone.addEventListener('blocked', () => resolve())
      })
      made.addEventListener('blocked', () => resolve())
    } catch (cause) {
      if (!(cause instanceof DOMException)) throw cause
      resolve()
    }
  })
}
