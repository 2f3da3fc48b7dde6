import type { Page } from 'playwright-core'

/** Milliseconds between two keys. */
const PACE = 60

/**
 * Types keys one by one; answers with the milliseconds that the page works for each: its script from the key on, and
 * style, layout and paint of the frame, without the wait for the frame in between.
 */
export async function keyWork(page: Page, keys: readonly string[]): Promise<number[]> {
  const times = await page.evaluateHandle(() => {
    const found: number[] = []
    window.addEventListener(
      'keydown',
      () => {
        const start = performance.now()
        let script = 0
        const [behindKey, behindFrame] = [new MessageChannel(), new MessageChannel()]
        // behind the key's own events and what they put off
        behindKey.port1.addEventListener('message', () => (script = performance.now() - start))
        behindKey.port1.start()
        behindKey.port2.postMessage(null)
        requestAnimationFrame(() => {
          const frame = performance.now()
          behindFrame.port1.addEventListener('message', () => found.push(script + performance.now() - frame))
          behindFrame.port1.start()
          behindFrame.port2.postMessage(null)
        })
      },
      { capture: true },
    )
    return found
  })
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(PACE)
  }
  await page.waitForFunction(([found, count]) => found.length >= count, [times, keys.length] as const)
  const measured = await times.jsonValue()
  await times.dispose()
  return measured
}
