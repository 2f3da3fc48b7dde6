import { ERASED_KEY, isStopped, stopStoring } from '../../storage/local/writesStopped'
import { drafts } from '../repository/drafts'
import { tell } from '../base/notices'
import { stopCopies } from '../repository/replicate'
import { browserChannel } from './windowChannel'
import { self } from './windowNotes'

/*
 * What windows say to each other while all data of the browser are erased. The one that erases asks who is there, stops
 * those that answer, erases, and has all begin anew.
 */

/** `ask` is answered by `here`, `stop` by `stopped`; at the end `done` is told. */
export interface ErasingSaid {
  erasing: 'ask' | 'here' | 'stop' | 'stopped' | 'done'
  from: string
}

export function isErasingSaid(message: unknown): message is ErasingSaid {
  return typeof message === 'object' && message !== null && 'erasing' in message
}

/** From now on this window stores and copies nothing. */
export function halt(): void {
  stopStoring()
  stopCopies()
  drafts.close()
}

/** What a page remembers of its own over a reload. */
const SAID = { erased: true }

/** The shelf of a fresh start; `said` says there what happened. */
export function beginAnew(said = false): void {
  history.replaceState(said ? SAID : null, '', '#/')
  location.reload()
}

/** Answers windows that erase; to be called once. `over` is called when this one shows what is erased. */
export function followErasing(over: () => void): void {
  const state: unknown = history.state
  if (typeof state === 'object' && state !== null && 'erased' in state) {
    history.replaceState(null, '')
    tell('本机数据已全部清除。')
  }
  const channel = browserChannel()
  const end = (): void => {
    halt()
    over()
  }
  channel.hear((message) => {
    if (!isErasingSaid(message) || message.from === self) return
    if (message.erasing === 'ask') channel.say({ erasing: 'here', from: self } satisfies ErasingSaid)
    if (message.erasing === 'stop') {
      end()
      channel.say({ erasing: 'stopped', from: self } satisfies ErasingSaid)
    }
    if (message.erasing === 'done') beginAnew()
  })
  if (isStopped()) end()
  // a window without the channel, and one that comes back from the browser's memory
  window.addEventListener('storage', ({ key }) => key === ERASED_KEY && isStopped() && end())
  window.addEventListener('pageshow', ({ persisted }) => persisted && isStopped() && end())
}
