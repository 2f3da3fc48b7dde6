import type { Page } from 'playwright-core'

/** Milliseconds between two keys, of somebody who types fast. */
const PACE = 60

/** Types keys one by one; answers with the milliseconds from each key to the end of the frame that follows it. */
export async function keyTimes(page: Page, keys: readonly string[]): Promise<number[]> {
  const times = await page.evaluateHandle(() => {
    const found: number[] = []
    window.addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => found.push(performance.now() - timeStamp))
          port1.start()
          port2.postMessage(null)
        }),
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

/** Keys for a text. */
export const TEXT_KEYS = Array.from({ length: 200 }, (_, i) => 'abcdefghij'.charAt(i % 10))

/** Keys for a figure whose value grows and shrinks, so that sums break and mend. */
export const FIGURE_KEYS = Array.from(
  { length: 150 },
  (_, i) => ['4', '8', '6', 'Backspace', 'Backspace', 'Backspace'][i % 6] ?? '4',
)
