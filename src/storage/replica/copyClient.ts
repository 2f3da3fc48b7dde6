import { isStopped } from '../local/writesStopped'
import { type CopyAnswer, type CopyJob, doCopy } from './copyJob'
import { keepLocalCopy } from './localCopies'
import { knownOf } from './manifest'

interface Asked {
  job: CopyJob
  answer: (answer: CopyAnswer | null) => void
  cancel: () => void
}

/** A worker that does not answer for so long (ms) is terminated; the next copy starts another. */
const GIVE_UP = 15_000
const asked = new Map<number, Asked>()
let count = 0
/** Null where no worker can run, as in a page from a file; undefined until the first copy. */
let worker: Worker | null | undefined

/** Writes the replica of a draft, in a worker where possible. Resolves with null when that failed. */
export function copyDraft(job: CopyJob): Promise<CopyAnswer | null> {
  if (isStopped()) return Promise.resolve(null)
  worker ??= worker === null ? null : start()
  if (!worker) return copyHere(job)
  const nth = (count += 1)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's message has no target origin
  worker.postMessage({ nth, job })
  return new Promise((answer) => {
    const late = setTimeout(stopCopying, GIVE_UP)
    asked.set(nth, { job, answer, cancel: () => clearTimeout(late) })
  })
}

/** Terminates the worker; the copies in progress resolve with null. */
export function stopCopying(): void {
  worker?.terminate()
  worker = undefined
  for (const one of takeAll()) one.answer(null)
}

/** Writes the replica of an answer into localStorage as well; false when there is no text for it, or no room. */
export const keepLocal = (id: string, { text }: CopyAnswer): boolean =>
  text !== null && keepLocalCopy(id, text, (other) => knownOf(other)?.updated ?? 0)

function start(): Worker | null {
  // the one-file build has no worker script to load, and a page from a disk has no file system for slots
  if (globalThis.location?.protocol === 'file:') return null
  try {
    const started = new Worker(new URL('./copyWorker.ts', import.meta.url), { type: 'module' })
    started.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      const one = asked.get(data.nth)
      asked.delete(data.nth)
      one?.cancel()
      one?.answer('failed' in data.answer ? null : data.answer)
    })
    started.addEventListener('error', (event) => {
      event.preventDefault()
      worker = null
      for (const one of takeAll()) void copyHere(one.job).then(one.answer)
    })
    return started
  } catch (cause) {
    if (cause instanceof DOMException || cause instanceof TypeError || cause instanceof ReferenceError)
      return null
    throw cause
  }
}

interface Told {
  nth: number
  answer: CopyAnswer | { failed: string }
}

function takeAll(): Asked[] {
  const all = [...asked.values()]
  asked.clear()
  for (const { cancel } of all) cancel()
  return all
}

/** Copies in this thread: slots can only be written in a worker, so only localStorage is left. */
async function copyHere(job: CopyJob): Promise<CopyAnswer | null> {
  try {
    return await doCopy(job, indexedDB, () => Promise.reject(new DOMException('no slots', 'NotFoundError')))
  } catch (cause) {
    if (cause instanceof RangeError) throw cause
    return null
  }
}
