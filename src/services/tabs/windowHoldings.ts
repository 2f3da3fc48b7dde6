import type { DraftLock, DraftLocks } from './draftLocks'
import { createLockHandover, type LockHandover } from './lockHandover'
import { leaseLocks } from './leases'
import { newId } from '../base/newId'
import { browserTimers } from '../base/timers'
import { webLocks } from './webLocks'
import { browserChannel } from './windowChannel'
import { browserLeaseRecords } from './leaseRecords'

/** The drafts that this window writes. */
export const windowHoldings: LockHandover = browserHoldings()

function browserHoldings(): LockHandover {
  const channel = browserChannel()
  const self = newId()
  const leases = leaseLocks({
    channel,
    marks: browserLeaseRecords(),
    timers: browserTimers,
    self,
    // a window that has no page, as in a bare test, is looked at all the same
    awake: () => typeof document === 'undefined' || document.visibilityState === 'visible',
  })
  // absent over plain http, whatever the types say
  const here: Partial<Navigator> | undefined = globalThis.navigator
  const manager = here?.locks
  const locks = manager ? orElse(webLocks(manager), leases) : leases
  const holdings = createLockHandover(locks, channel, browserTimers, self)
  if (typeof window !== 'undefined') {
    window.addEventListener('pagehide', () => holdings.leave())
    window.addEventListener('pageshow', ({ persisted }) => persisted && holdings.comeBack())
  }
  return holdings
}

/** Some browsers have Web Locks and refuse them, on a page opened from a disk for instance. */
function orElse(first: DraftLocks, second: DraftLocks): DraftLocks {
  let locks = first
  const tried = async <Lock extends DraftLock | null>(
    ask: (with_: DraftLocks) => Promise<Lock>,
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
    take: (id, lost) => tried((with_) => with_.take(id, lost)),
    steal: (id, lost) => tried((with_) => with_.steal(id, lost)),
    whenFree: (id, free) => locks.whenFree(id, free),
  }
}
