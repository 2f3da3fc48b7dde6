import type { Report } from '../../report/report'
import type { ReadReport } from '../recovery/readDraft'
import { orNull } from '../base/orNull'

interface FollowParts {
  readDraft: (id: string) => Promise<ReadReport>
  /** Calls back when something was stored. Returns a function that unsubscribes. */
  onShelfChange: (changed: () => void) => () => void
}

/** Shows the stored states of a draft that another window writes. */
export interface Follower {
  /** Follows the draft `id`, and shows its stored state at once unless that has the revision `seen`. */
  follow(id: string, seen: number): void
  stop(): void
}

/** @param show called with each stored state that is not shown yet */
export function followStored(parts: FollowParts, show: (report: Report) => void): Follower {
  let following: { id: string; seen: number } | null = null
  let unhear = (): void => {}
  /** Number of notifications: one that comes while the draft is being read causes another read. */
  let signals = 0
  let reading = false

  async function look(): Promise<void> {
    signals += 1
    if (reading) return
    reading = true
    try {
      for (let seen = 0; seen !== signals;) {
        seen = signals
        await lookOnce()
      }
    } finally {
      reading = false
    }
  }
  async function lookOnce(): Promise<void> {
    const own = following
    // a StorageError is ignored: the next notification reads again
    const read = own && (await parts.readDraft(own.id).catch(orNull))
    if (!read || own !== following || read.rev === own.seen || read.composing) return
    own.seen = read.rev
    show(read.report)
  }

  function stop(): void {
    following = null
    unhear()
    unhear = () => {}
  }

  return {
    follow(id, seen) {
      stop()
      following = { id, seen }
      unhear = parts.onShelfChange(() => void look())
      void look()
    },
    stop,
  }
}
