import { type CopyAnswer, type CopyJob, doCopy } from './copyJob'
import { bringHome } from './slotFiles'

/*
 * Copies drafts off the main thread. The worker reads the database itself, so that a copy costs the page one message.
 */

/** Jobs run one after the other: two of the same draft must not write its slots at the same time. */
let last: Promise<unknown> = bringHome().catch((cause: unknown) => self.reportError(cause))

async function run(nth: number, job: CopyJob): Promise<void> {
  let answer: CopyAnswer | { failed: string }
  try {
    answer = await doCopy(job, indexedDB)
  } catch (cause) {
    answer = { failed: String(cause) }
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's message has no target origin
  self.postMessage({ nth, answer })
}

self.addEventListener('message', ({ data }: MessageEvent<{ nth: number; job: CopyJob }>) => {
  last = last.then(() => run(data.nth, data.job))
})
