import { pauses } from '../../timing/pauses'
import type { DraftLock, DraftLocks } from './draftLocks'
import type { Timers } from '../base/timers'
import type { WindowChannel } from './windowChannel'
import type { LeaseRecords } from './leaseRecords'

/** What leases work with; tests pass simulated windows. */
export interface LeaseParts {
  channel: WindowChannel
  marks: LeaseRecords
  timers: Timers
  /** The id of this window. */
  self: string
  /** False while this window is hidden: its polling then does not report a draft as free. */
  awake: () => boolean
}

/** How long a window has to answer (ms); one that is frozen or closed does not. */
const ANSWER = 400
/** How long (ms) a window that takes a doubtful lease listens for another window that does the same. */
const RIVALS = 50

/** `who` asks which window holds a lease, `mine` claims it, `free` says that it was released. The higher term wins. */
interface Said {
  lease: 'who' | 'mine' | 'free'
  id: string
  from: string
  term: number
  /** True once nobody has objected for {@link ANSWER} ms, and from the start for a lease taken after asking. */
  settled: boolean
}

interface Own {
  term: number
  settled: boolean
  lost: () => void
}

const NOBODY = { term: 0, settled: false }

/** True when the other window's claim wins: by the higher term, then by being settled, then by the lower window id. */
function outdoes(said: Said, own: Own, self: string): boolean {
  if (said.term !== own.term) return said.term > own.term
  if (said.settled !== own.settled) return said.settled
  return said.from < self
}

/**
 * Leases by messages, for plain http, where there are no Web Locks. The window that holds a lease answers `who`; one
 * that does not answer in time counts as gone. If it was only frozen, it loses the lease once it runs again and hears
 * the higher term of its successor.
 */
export function leaseLocks({ channel, marks, timers, self, awake }: LeaseParts): DraftLocks {
  const held = new Map<string, Own>()
  const heard = new Set<(said: Said) => void>()
  const say = (lease: Said['lease'], id: string, { term, settled } = NOBODY): void =>
    channel.say({ lease, id, from: self, term, settled } satisfies Said)

  channel.hear((message) => {
    if (!isSaid(message) || message.from === self) return
    for (const listener of heard) listener(message)
    const own = held.get(message.id)
    if (!own || message.lease === 'free') return
    if (message.lease === 'who' || !outdoes(message, own, self)) return say('mine', message.id, own)
    held.delete(message.id)
    own.lost()
  })

  /** Resolves with the term of the window that holds the lease, null when none answers in time. */
  function asked(id: string): Promise<number | null> {
    return new Promise((resolve) => {
      const end = (term: number | null): void => {
        cancel()
        heard.delete(listener)
        resolve(term)
      }
      const listener = (said: Said): void => {
        if (said.id === id && said.lease === 'mine') end(said.term)
      }
      const cancel = timers.after(ANSWER, () => end(null))
      heard.add(listener)
      say('who', id)
    })
  }

  /**
   * Null when another window claimed the lease at the same moment and wins. This window must then not go on: fencing
   * the stored draft, its next step, would refuse the saves of the winner.
   */
  async function hold(
    id: string,
    term: number,
    doubtful: boolean,
    lost: () => void,
  ): Promise<DraftLock | null> {
    const own: Own = { term, lost, settled: doubtful }
    timers.after(ANSWER, () => (own.settled = true))
    held.set(id, own)
    marks.set(id, { from: self, term })
    say('mine', id, own)
    if (doubtful) await new Promise<void>((resolve) => void timers.after(RIVALS, resolve))
    if (held.get(id) !== own) return null
    return {
      doubtful,
      release() {
        if (held.get(id) !== own) return
        held.delete(id)
        marks.clear(id, self)
        say('free', id)
      },
    }
  }

  return {
    async take(id, lost) {
      const mark = marks.get(id)
      // no record: no window is known to write. One that writes nevertheless answers `mine`, and the higher term wins.
      // Even a record of this window is doubtful: another one may have claimed the lease at the same moment and won
      const doubtful = mark !== null
      if (doubtful && (await asked(id)) !== null) return null
      return hold(id, (marks.get(id)?.term ?? 0) + 1, doubtful, lost)
    },
    async steal(id, lost) {
      const term = Math.max((await asked(id)) ?? 0, marks.get(id)?.term ?? 0)
      return hold(id, term + 1, true, lost)
    },
    whenFree(id, free) {
      let over = false
      let cancel = (): void => {}
      const end = (): void => {
        over = true
        cancel()
        heard.delete(listener)
      }
      const tell = (): void => {
        if (over) return
        end()
        free()
      }
      const listener = (said: Said): void => {
        if (said.id === id && said.lease === 'free') tell()
      }
      async function look(): Promise<void> {
        if (awake() && (await asked(id)) === null) return tell()
        if (!over) cancel = timers.after(pauses.leasePoll, () => void look())
      }
      heard.add(listener)
      cancel = timers.after(pauses.leasePoll, () => void look())
      return end
    },
  }
}

function isSaid(message: unknown): message is Said {
  return typeof message === 'object' && message !== null && 'lease' in message
}
