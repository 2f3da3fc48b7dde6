import { insteadAt } from './proof/insteadAt'
import type { Unproven } from './proof/unproven'
import type { FromWorker, ToWorker } from './workerWords'

/** Whether the editor can be opened without its server. `none`: not over plain http, and not from a disk. */
export type Offline =
  | { kind: 'none' }
  | { kind: 'caching'; share: number }
  /** Every file is kept and proven. */
  | { kind: 'ready' }
  /** The server sends something else in place of a file, so nothing is kept. */
  | { kind: 'refused'; unproven: Unproven }

interface Listener {
  offline(state: Offline): void
  /** A newer version is there and waits for {@link takeNewer}. */
  newer(): void
}

const HOUR = 3_600_000
let known: ServiceWorkerRegistration | null = null

const say = (worker: ServiceWorker, words: ToWorker, port?: MessagePort): void =>
  worker.postMessage(words, port ? [port] : [])

const isAllThere = (worker: ServiceWorker): Promise<boolean> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', ({ data }) => {
      port1.close()
      resolve(data === true)
    })
    port1.start()
    say(worker, 'is it all there', port2)
  })

/** Calls back once the worker has come to an end of its installation: installed, active or given up. */
function settled(worker: ServiceWorker, done: (state: ServiceWorkerState) => void): void {
  const look = (): void => {
    if (worker.state !== 'installing') done(worker.state)
  }
  worker.addEventListener('statechange', look)
  look()
}

/** True where the browser keeps a program's files: over https, and on the machine itself. */
const canKeep = (): boolean =>
  import.meta.env.PROD &&
  window.isSecureContext &&
  location.protocol !== 'file:' &&
  'serviceWorker' in navigator

/** Makes it a program that can be put on the desktop. Not in the page itself: over plain http it would be asked for in vain. */
function linkManifest(): void {
  const link = document.createElement('link')
  link.rel = 'manifest'
  link.href = 'manifest.webmanifest'
  document.head.append(link)
}

/**
 * Has the browser keep all of the program's files, so that it works without its server, and tells how far that is.
 * A newer version is fetched beside and waits; nothing is ever reloaded from here.
 */
export async function keepOffline(listener: Listener): Promise<void> {
  if (!canKeep()) return
  linkManifest()
  const { serviceWorker } = navigator
  let ready = false
  let refused = false
  const confirm = async (worker: ServiceWorker): Promise<void> => {
    ready = await isAllThere(worker)
    if (ready) listener.offline({ kind: 'ready' })
  }
  const follow = (worker: ServiceWorker, first: boolean): void =>
    settled(worker, (state) => {
      if (state === 'installed' && !first) listener.newer()
      else if (state === 'activated' && !ready) void confirm(worker)
      else if (state === 'redundant' && !ready && !refused) listener.offline({ kind: 'none' })
    })

  serviceWorker.addEventListener('message', ({ data, source }) => {
    const words = data as FromWorker
    // of a newer version nothing is told before it waits
    if (ready) return
    // without an answer it is tried again at the next start
    refused = words.kind === 'refused' && words.unproven.instead.kind !== 'nothing'
    if (words.kind === 'refused') listener.offline(refused ? words : { kind: 'none' })
    else if (words.share < 1) listener.offline({ kind: 'caching', share: words.share })
    else if (known?.active && source === known.active) void confirm(known.active)
  })
  serviceWorker.startMessages()
  try {
    await serviceWorker.register('serviceWorker.js', { updateViaCache: 'none' })
    known = (await serviceWorker.getRegistration()) ?? null
  } catch {
    // the browser's own settings may forbid it; the editor works without
    const unproven = await insteadAt('serviceWorker.js')
    if (unproven) listener.offline({ kind: 'refused', unproven })
    return
  }
  if (!known) return
  const { active, waiting, installing } = known
  if (active) void confirm(active)
  if (waiting && active) listener.newer()
  if (installing) follow(installing, !active)
  known.addEventListener('updatefound', () => {
    if (known?.installing) follow(known.installing, !known.active)
  })
  // a window may stay open for weeks
  setInterval(() => void known?.update().catch(() => undefined), HOUR)
}

/** Opens the page anew, with the newer version where one waits. What is written is stored before. */
export function takeNewer(): void {
  const waiting = known?.waiting
  if (!waiting) return location.reload()
  const { serviceWorker } = navigator
  serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  // what was kept of it is spoilt and does not come again: the one in use opens anew
  serviceWorker.addEventListener('message', ({ data }) => {
    if ((data as FromWorker).kind === 'refused') location.reload()
  })
  say(waiting, 'take over')
}
