import type { Page } from 'playwright-core'

/** Milliseconds between two keys. */
const PACE = 60

/**
 * Types keys one by one; answers with the milliseconds of processor time that the page's main thread takes for each:
 * script, style, layout and paint. Neither the wait for the frame nor other work of the machine is in it.
 */
export async function keyWork(page: Page, keys: readonly string[]): Promise<number[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    const tasks = metrics.find(({ name }) => name === 'TaskDuration')
    if (!tasks) throw new Error('the browser measures no tasks')
    return tasks.value * 1000
  }
  const times: number[] = []
  for (const key of keys) {
    const before = await worked()
    await page.keyboard.press(key)
    await page.waitForTimeout(PACE)
    times.push((await worked()) - before)
  }
  await session.detach()
  return times
}
