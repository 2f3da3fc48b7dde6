import { insteadAt } from './proof/insteadAt'
import type { Unproven } from './proof/unproven'
import type { FromWorker, ToWorker } from './workerWords'

/**
 * Whether the editor can be opened without its server. `none`: it cannot, over plain http and from a disk for instance.
 */
export type Offline =
  | { kind: 'none' }
  | { kind: 'caching'; share: number }
  /** Every file is cached, and its hash was checked. */
  | { kind: 'ready' }
  /** The server sends something else in place of a file, so nothing is kept. */
  | { kind: 'refused'; unproven: Unproven }

/** What {@link keepOffline} reports to. */
interface Listener {
  offline(state: Offline): void
  /** A newer version is installed and waits for {@link takeNewer}. */
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

/** Calls back with each state of the worker from the end of its installation on: installed, activated, redundant. */
function settled(worker: ServiceWorker, done: (state: ServiceWorkerState) => void): void {
  const look = (): void => {
    if (worker.state !== 'installing') done(worker.state)
  }
  worker.addEventListener('statechange', look)
  look()
}

/** True where the browser has service workers, over https and on localhost; for the built program only. */
const canKeep = (): boolean =>
  import.meta.env.PROD &&
  window.isSecureContext &&
  location.protocol !== 'file:' &&
  'serviceWorker' in navigator

/** Links the web app manifest, so that the editor can be installed. Not in the HTML: plain http has no use for it. */
function linkManifest(): void {
  const link = document.createElement('link')
  link.rel = 'manifest'
  link.href = 'manifest.webmanifest'
  document.head.append(link)
}

/**
 * Registers the service worker, which caches all files of the program so that it works without its server, and reports
 * the progress. A newer version is cached beside the one in use and waits; this function never reloads the page.
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
    // the version in use is complete: the progress of a newer one is not reported
    if (ready) return
    // no answer from the server is not a refusal: it is tried again at the next start
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
    // settings of the browser may forbid service workers; the editor works without
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
  // browsers look for an update on navigation, and a window may stay open for weeks without one
  setInterval(() => void known?.update().catch(() => undefined), HOUR)
}

/** Reloads the page, with the newer version if one waits. The caller has to store unsaved changes before. */
export function takeNewer(): void {
  const waiting = known?.waiting
  if (!waiting) return location.reload()
  const { serviceWorker } = navigator
  serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  // cached files of the newer version are damaged and cannot be fetched again: the version in use is reloaded
  serviceWorker.addEventListener('message', ({ data }) => {
    if ((data as FromWorker).kind === 'refused') location.reload()
  })
  say(waiting, 'take over')
}
