import type { Page } from 'playwright-core'

/** The browser tells of no task that is shorter; in milliseconds. */
const SHORTEST = 50

/** Has the page note every task that is long enough to be noticed. */
export async function noteLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted: number[] = []
    Object.assign(window, { longTasks: noted })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) noted.push(duration)
    }).observe({ type: 'longtask' })
  })
}

/** Milliseconds of the longest task of the main thread during an act, 50 where none was longer. */
export async function longestTask(page: Page, act: () => Promise<void>): Promise<number> {
  const takeAll = (): Promise<number[]> =>
    // what is told of a task comes some frames behind it
    page.evaluate(async () => {
      await new Promise((told) => setTimeout(told, 300))
      const noted: unknown = Reflect.get(window, 'longTasks')
      return Array.isArray(noted) ? noted.splice(0).map(Number) : []
    })
  await takeAll()
  await act()
  return Math.max(SHORTEST, ...(await takeAll()))
}
