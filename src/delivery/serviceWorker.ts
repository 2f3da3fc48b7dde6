import type { ProgramFile } from './keptCopy'
import { ProgramFiles } from './programFiles'
import { UnprovenError } from './proof/unproven'
import type { FromWorker, ToWorker } from './workerWords'

/*
 * The parts of a service worker's scope that are used here: TypeScript's own types of it conflict with those of a page.
 */
interface LaterEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface AskedEvent extends Event {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface SaidEvent extends LaterEvent {
  readonly data: unknown
  readonly ports: readonly MessagePort[]
}
interface WorkerScope {
  readonly __WB_MANIFEST: readonly ProgramFile[]
  readonly registration: { readonly scope: string }
  readonly clients: {
    claim(): Promise<void>
    matchAll(options: {
      includeUncontrolled: boolean
    }): Promise<readonly { postMessage(words: FromWorker): void }[]>
  }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', work: (event: LaterEvent) => void): void
  addEventListener(type: 'fetch', work: (event: AskedEvent) => void): void
  addEventListener(type: 'message', work: (event: SaidEvent) => void): void
}
declare const self: WorkerScope

// the build writes the list in place of this name
const listed = self.__WB_MANIFEST

/** The files of this build, in a generation that is named by the hash of their list. */
async function named(): Promise<ProgramFiles> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(listed)))
  const name = Array.from(new Uint8Array(digest, 0, 8), (byte) => byte.toString(16).padStart(2, '0'))
  return new ProgramFiles(listed, name.join(''))
}
const files = named()

async function tell(words: FromWorker): Promise<void> {
  for (const window of await self.clients.matchAll({ includeUncontrolled: true }))
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a window of this worker has no target origin
    window.postMessage(words)
}
async function keepAll(): Promise<void> {
  try {
    await (await files).keep((share) => void tell({ kind: 'caching', share }))
  } catch (cause) {
    if (cause instanceof UnprovenError) await tell({ kind: 'refused', unproven: cause.unproven })
    throw cause
  }
}

/**
 * Answers every request for a file of the program, the page included, so that each window has files of one generation.
 */
async function answer(request: Request): Promise<Response> {
  const { scope } = self.registration
  const url = request.mode === 'navigate' && new URL(request.url).pathname === new URL(scope).pathname
  const wanted = url ? new URL('index.html', scope).href : request.url
  const found = await (await files).find(wanted)
  if (found) return found
  const isOwn = listed.some((file) => new URL(file.url, scope).href === wanted)
  // own files that are not cached: requests by script (destination '') check the content themselves and say what came
  // instead, and a navigation may lead to a login page. Anything else would be used unchecked, so it fails
  return isOwn && request.mode !== 'navigate' && request.destination !== ''
    ? Response.error()
    : fetch(request)
}

self.addEventListener('install', (event) => event.waitUntil(keepAll()))
self.addEventListener('activate', (event) =>
  event.waitUntil(files.then((own) => own.takeOver()).then(() => self.clients.claim())),
)
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request
  if (method === 'GET' && url.startsWith(self.registration.scope)) event.respondWith(answer(event.request))
})

async function assure(port: MessagePort | undefined): Promise<void> {
  const own = await files
  const there = await own.complete()
  port?.postMessage(there)
  if (there) return
  // files that the browser removed or that are damaged are fetched again
  await keepAll()
  await own.takeOver()
}
async function takeOver(): Promise<void> {
  // it may have been installed weeks ago, and the browser may have removed files since
  if (!(await (await files).complete())) await keepAll()
  await self.skipWaiting()
}
self.addEventListener('message', (event) => {
  const words = event.data as ToWorker
  if (words === 'take over') event.waitUntil(takeOver())
  else if (words === 'is it all there') event.waitUntil(assure(event.ports[0]))
})
