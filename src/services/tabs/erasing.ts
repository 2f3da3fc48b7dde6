import { ERASED_KEY, isStopped, stopStoring } from '../../storage/local/writesStopped'
import { drafts } from '../repository/drafts'
import { tell } from '../base/notices'
import { stopCopies } from '../repository/replicate'
import { browserChannel } from './windowChannel'
import { self } from './windowNotes'

/*
 * Messages between windows while all data of this browser are erased. The window that erases asks which others are
 * open, stops those that answer, erases, and has all of them reload.
 */

/** `ask` is answered by `here`, `stop` by `stopped`; `done` is sent at the end. */
export interface ErasingSaid {
  erasing: 'ask' | 'here' | 'stop' | 'stopped' | 'done'
  from: string
}

/** True for a message of the protocol by which windows are stopped. */
export function isErasingSaid(message: unknown): message is ErasingSaid {
  return typeof message === 'object' && message !== null && 'erasing' in message
}

/** Stops this window until it reloads: it stores and copies nothing, and its database connection is closed. */
export function halt(): void {
  stopStoring()
  stopCopies()
  drafts.close()
}

/** State of the history entry: it outlives the reload, after which `followErasing` shows the notice. */
const SAID = { erased: true }

/** Reloads the page at the report list. `said`: a notice there says that all data were erased. */
export function beginAnew(said = false): void {
  history.replaceState(said ? SAID : null, '', '#/')
  location.reload()
}

/**
 * Answers windows that erase; to be called once per page. `over` is called when another window erases the data
 * that this one shows.
 */
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
  // without BroadcastChannel, and for a page restored from the back/forward cache, no message arrived
  window.addEventListener('storage', ({ key }) => key === ERASED_KEY && isStopped() && end())
  window.addEventListener('pageshow', ({ persisted }) => persisted && isStopped() && end())
}
