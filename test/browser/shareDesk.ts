import { afterAll, afterEach } from 'vitest'
import type { OfficialsDesk } from './officialsDesk'

/**
 * One desk for the tests of a file: opening the editor takes longer than most of what is done on it. What the page
 * reported fails the test in which it did; after a failure the next test begins on a new desk.
 * @param open opens one; called for the first test, and after a failure
 * @returns the desk, as the last test left it
 */
export function shareDesk(open: () => Promise<OfficialsDesk>): () => Promise<OfficialsDesk> {
  let desk: OfficialsDesk | null = null
  async function leave(): Promise<void> {
    const last = desk
    desk = null
    await last?.close()
  }
  afterEach(async ({ task }) => {
    // the failure says more than what came of it
    if (task.result?.state === 'fail') await leave().catch(() => undefined)
    else await desk?.sound()
    if (desk?.page.isClosed()) await leave()
  })
  afterAll(leave)
  return async () => (desk ??= await open())
}
