import type { DraftLock, DraftLocks } from './draftLocks'
import { createLockHandover, type LockHandover } from './lockHandover'
import { leaseLocks } from './leases'
import { newId } from '../base/newId'
import { browserTimers } from '../base/timers'
import { webLocks } from './webLocks'
import { browserChannel } from './windowChannel'
import { browserLeaseRecords } from './leaseRecords'

/** The lock handover of this window: by Web Locks, or by leases where these are absent or refused. */
export const windowHandover: LockHandover = browserHandover()

function browserHandover(): LockHandover {
  const channel = browserChannel()
  const self = newId()
  const leases = leaseLocks({
    channel,
    marks: browserLeaseRecords(),
    timers: browserTimers,
    self,
    // without a document, as in a unit test, the window counts as visible
    awake: () => typeof document === 'undefined' || document.visibilityState === 'visible',
  })
  // absent over plain http, whatever the types say
  const here: Partial<Navigator> | undefined = globalThis.navigator
  const manager = here?.locks
  const locks = manager ? orElse(webLocks(manager), leases) : leases
  const handover = createLockHandover(locks, channel, browserTimers, self)
  if (typeof window !== 'undefined') {
    window.addEventListener('pagehide', () => handover.leave())
    window.addEventListener('pageshow', ({ persisted }) => persisted && handover.comeBack())
  }
  return handover
}

/**
 * Uses `second` from the first DOMException of `first` on: some browsers have Web Locks and refuse them, on a page
 * opened from a disk for instance.
 */
function orElse(first: DraftLocks, second: DraftLocks): DraftLocks {
  let locks = first
  const tried = async <Lock extends DraftLock | null>(
    ask: (use: DraftLocks) => Promise<Lock>,
  ): Promise<Lock> => {
    try {
      return await ask(locks)
    } catch (cause) {
      if (!(cause instanceof DOMException) || locks === second) throw cause
      locks = second
      return ask(locks)
    }
  }
  return {
    take: (id, lost) => tried((use) => use.take(id, lost)),
    steal: (id, lost) => tried((use) => use.steal(id, lost)),
    whenFree: (id, free) => locks.whenFree(id, free),
  }
}
