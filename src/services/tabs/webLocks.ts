import type { DraftLock, DraftLocks } from './draftLocks'

/** The part of the browser's LockManager that is used. */
export interface LockRequests {
  request(
    name: string,
    options: LockOptions,
    granted: (lock: Lock | null) => Promise<void> | void,
  ): Promise<unknown>
}

/** Locks by Web Locks, on https and localhost: the browser releases a lock when its window ends, by a crash too. */
export function webLocks(manager: LockRequests): DraftLocks {
  const name = (id: string): string => `nianbao-draft-${id}`
  /** Released locks that the browser has not freed yet: a new `ifAvailable` request would still find them taken. */
  const ending = new Map<string, Promise<unknown>>()

  async function request(id: string, options: LockOptions, lost: () => void): Promise<DraftLock | null> {
    await ending.get(id)
    return new Promise((resolve, reject) => {
      let had = false
      const doubtful = options.steal === true
      const over = manager
        .request(name(id), options, (lock) => {
          if (!lock) return resolve(null)
          had = true
          return new Promise<void>((done) => {
            const release = (): void => {
              ending.set(id, over)
              done()
            }
            resolve({ doubtful, release })
          })
        })
        .then(
          () => void ending.delete(id),
          (cause: unknown) => (had ? lost() : reject(cause)),
        )
    })
  }

  return {
    take: (id, lost) => request(id, { ifAvailable: true }, lost),
    steal: (id, lost) => request(id, { steal: true }, lost),
    whenFree(id, free) {
      const wait = new AbortController()
      const ended = (): void => {
        if (!wait.signal.aborted) free()
      }
      // also when the request is rejected: the caller then tries `take` and finds out
      manager.request(name(id), { signal: wait.signal }, () => {}).then(ended, ended)
      return () => wait.abort()
    },
  }
}
