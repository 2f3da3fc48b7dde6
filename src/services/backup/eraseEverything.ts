import { DRAFTS } from '../../storage/store/connection'
import { eraseAll, type Place } from '../../storage/store/eraseAll'
import { stopAllStoring } from '../../storage/local/writesStopped'
import { beginAnew, type ErasingSaid, halt, isErasingSaid } from '../tabs/erasing'
import { newId } from '../base/newId'
import { browserTimers, type Timers } from '../base/timers'
import { browserChannel, type WindowChannel } from '../tabs/windowChannel'
import { otherWindows, self } from '../tabs/windowNotes'

/** The result; `left`: where something could not be erased. After `done` the page reloads. */
export type Erased =
  | { kind: 'done' }
  /** Titles of windows that are noted as open and do not answer: frozen, killed, or of an earlier program. */
  | { kind: 'unanswered'; titles: readonly string[] }
  | { kind: 'left'; places: readonly Place[] }

/** What erasing works with; tests pass simulated windows. */
export interface ErasingParts {
  channel: WindowChannel
  timers: Timers
  erase: () => Promise<Place[]>
  others: () => readonly { id: string; title: string }[]
  halt: () => void
  beginAnew: (said: boolean) => void
}

/**
 * How long windows have to answer (ms), how long to wait before erasing is repeated (ms), and how often it is tried.
 */
const ANSWER = 1500
const AGAIN = 400
const TRIES = 4

const BROWSER = (): ErasingParts => ({
  channel: browserChannel(),
  timers: browserTimers,
  // the second one is the database that resetLevelDbLog makes and deletes
  erase: () => eraseAll(globalThis.indexedDB ?? null, [DRAFTS, `${DRAFTS}-log`]),
  others: () => otherWindows(Date.now()),
  halt,
  beginAnew,
})

/**
 * Erases every draft of this browser, with all replicas, notes, versions and settings, and stops all windows; their
 * unsaved changes are lost. When a window does not answer, nothing is erased unless `anyway` is true.
 */
export async function eraseEverything(anyway: boolean, parts = BROWSER()): Promise<Erased> {
  const { channel, timers } = parts
  const others = parts.others()

  /**
   * Sends `say`, and waits until all of these windows have answered, at most {@link ANSWER} ms. Resolves with who did.
   */
  function answers(
    say: 'ask' | 'stop',
    answer: 'here' | 'stopped',
    of: readonly string[],
  ): Promise<Set<string>> {
    return new Promise((resolve) => {
      const heard = new Set<string>()
      const end = (): void => {
        cancel()
        unhear()
        resolve(heard)
      }
      const unhear = channel.hear((message) => {
        if (!isErasingSaid(message) || message.erasing !== answer) return
        heard.add(message.from)
        if (of.every((id) => heard.has(id))) end()
      })
      const cancel = timers.after(ANSWER, end)
      channel.say({ erasing: say, from: self } satisfies ErasingSaid)
      if (!of.length) end()
    })
  }

  const here = await answers(
    'ask',
    'here',
    others.map(({ id }) => id),
  )
  const silent = others.filter(({ id }) => !here.has(id))
  if (silent.length && !anyway) return { kind: 'unanswered', titles: silent.map(({ title }) => title) }

  stopAllStoring(newId())
  parts.halt()
  await answers('stop', 'stopped', [...here])
  let places = await parts.erase()
  for (let nth = 1; nth < TRIES && places.length; nth += 1) {
    await new Promise<void>((resolve) => void timers.after(AGAIN, resolve))
    places = await parts.erase()
  }
  if (places.length) return { kind: 'left', places }
  // windows that were opened meanwhile may have read data before they were erased, and must not write them back
  stopAllStoring(newId())
  places = await parts.erase()
  if (places.length) return { kind: 'left', places }
  channel.say({ erasing: 'done', from: self } satisfies ErasingSaid)
  parts.beginAnew(true)
  return { kind: 'done' }
}
