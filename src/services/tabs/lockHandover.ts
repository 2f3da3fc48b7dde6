import { pauses } from '../../timing/pauses'
import type { DraftLock, DraftLocks } from './draftLocks'
import type { Timers } from '../base/timers'
import type { WindowChannel } from './windowChannel'

/** What writes a draft in this window. */
export interface Writer {
  /** Another window asks for the draft. Resolves with true when all is stored and nothing more is written here. */
  handOver(): Promise<boolean>
  /** Another window has taken the draft, whether or not all was stored here. */
  lost(): void
}

/** The locks of the drafts that this window writes, and the handover of drafts between windows. */
export interface LockHandover {
  /** Null while another window writes the draft. */
  hold(id: string, writer: Writer): Promise<DraftLock | null>
  /**
   * Asks the window that writes to store and hand over the draft, and steals the lock from one that does not answer.
   * Null when that window could not store what it has, or another window steals the lock at the same moment.
   */
  takeOver(id: string, writer: Writer): Promise<DraftLock | null>
  /** Calls back once when no window seems to write the draft any more. Returns a function that ends the wait. */
  whenFree(id: string, free: () => void): () => void
  /** For `pagehide`: releases all locks, so that other windows may write at once. */
  leave(): void
  /** For a page restored from the back/forward cache: reports all drafts as lost, for others may have written them. */
  comeBack(): void
}

/** How long (ms) a window that answered `heard` has to store what it has. */
const STORED = 10_000

/**
 * `wish` asks for a draft; the window that writes it answers `heard`, then `yours`, or `kept` if it could not store it.
 */
interface Said {
  handing: 'wish' | 'heard' | 'yours' | 'kept'
  id: string
  from: string
  to: string
}

/** @param self the id of this window */
export function createLockHandover(
  locks: DraftLocks,
  channel: WindowChannel,
  timers: Timers,
  self: string,
): LockHandover {
  const writers = new Map<string, { writer: Writer; lock: DraftLock | null }>()
  const say = (handing: Said['handing'], id: string, to = ''): void =>
    channel.say({ handing, id, from: self, to } satisfies Said)

  async function answer({ id, from }: Said): Promise<void> {
    const own = writers.get(id)
    if (!own) return
    say('heard', id, from)
    say((await own.writer.handOver()) ? 'yours' : 'kept', id, from)
  }
  channel.hear((message) => {
    if (isSaid(message) && message.handing === 'wish') void answer(message)
  })

  /** Resolves with the answer of the window that writes, null when none comes in time. */
  function wish(id: string): Promise<'yours' | 'kept' | null> {
    return new Promise((resolve) => {
      let cancel = (): void => {}
      const end = (said: 'yours' | 'kept' | null): void => {
        cancel()
        unhear()
        resolve(said)
      }
      const wait = (ms: number): void => {
        cancel()
        cancel = timers.after(ms, () => end(null))
      }
      const unhear = channel.hear((message) => {
        if (!isSaid(message) || message.id !== id || message.to !== self) return
        if (message.handing === 'heard') wait(STORED)
        else if (message.handing !== 'wish') end(message.handing)
      })
      wait(pauses.windowAnswers)
      say('wish', id)
    })
  }

  async function got(
    id: string,
    writer: Writer,
    ask: (lost: () => void) => Promise<DraftLock | null>,
  ): Promise<DraftLock | null> {
    const own: { writer: Writer; lock: DraftLock | null } = { writer, lock: null }
    const forget = (): void => {
      if (writers.get(id) === own) writers.delete(id)
    }
    const lock = await ask(() => {
      forget()
      writer.lost()
    })
    if (!lock) return null
    own.lock = lock
    writers.set(id, own)
    return {
      doubtful: lock.doubtful,
      release() {
        forget()
        lock.release()
      },
    }
  }

  return {
    hold: (id, writer) => got(id, writer, (lost) => locks.take(id, lost)),
    async takeOver(id, writer) {
      const free = await got(id, writer, (lost) => locks.take(id, lost))
      if (free) return free
      const said = await wish(id)
      if (said === 'kept') return null
      const given = said && (await got(id, writer, (lost) => locks.take(id, lost)))
      return given ?? got(id, writer, (lost) => locks.steal(id, lost))
    },
    whenFree: locks.whenFree,
    leave() {
      for (const { lock } of writers.values()) lock?.release()
    },
    comeBack() {
      const lost = [...writers.values()]
      writers.clear()
      for (const { writer } of lost) writer.lost()
    },
  }
}

function isSaid(message: unknown): message is Said {
  return typeof message === 'object' && message !== null && 'handing' in message
}
