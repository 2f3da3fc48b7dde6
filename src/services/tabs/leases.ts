import { pauses } from '../../timing/pauses'
import type { DraftLock, DraftLocks } from './draftLocks'
import type { Timers } from '../base/timers'
import type { WindowChannel } from './windowChannel'
import type { LeaseRecords } from './leaseRecords'

export interface LeaseParts {
  channel: WindowChannel
  marks: LeaseRecords
  timers: Timers
  /** The name of this window. */
  self: string
  /** False while nobody looks at this window: then it takes over nothing by itself. */
  awake: () => boolean
}

/** How long a window has to answer (ms); one that is frozen or gone does not. */
const ANSWER = 400
/** How long one who takes a draft of which it is in doubt listens for another who does the same (ms). */
const RIVALS = 50

/** `who` asks who writes a draft, `mine` answers, `free` tells that nobody does. A later term outdoes an earlier one. */
interface Said {
  lease: 'who' | 'mine' | 'free'
  id: string
  from: string
  term: number
  /** True once nobody has objected for a while. */
  settled: boolean
}

interface Own {
  term: number
  settled: boolean
  lost: () => void
}

const NOBODY = { term: 0, settled: false }

/** Of two windows that hold the same draft the later term wins, then the one that has had it for a while. */
function outdoes(said: Said, own: Own, self: string): boolean {
  if (said.term !== own.term) return said.term > own.term
  if (said.settled !== own.settled) return said.settled
  return said.from < self
}

/**
 * By asking, for plain http, where there are no Web Locks. A window that holds a draft answers for it; one that does not
 * answer in time is taken to be gone, and hears of its successor, who has a higher term, when it comes back.
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

  /** The term of the window that says it writes, null when none answers in time. */
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
   * Null when another window took it in the same moment and outdoes this one: what this one would do next, claim what is
   * stored, would hit the other.
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
      // without a mark nobody writes; a window that does all the same is heard at once and settled by its term. A mark of
      // this window's own is left of a draft that another took in the same moment, and outdid it
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
