import type { Page } from 'playwright-core'

/** As many drafts as an office collects in years. */
export const MANY = 500

/** Marks the frame in which the list has all its rows. */
const markList = (count: number): void =>
  new MutationObserver(() => {
    const rows = document.querySelectorAll('ul[aria-label="报告"] > li').length
    if (rows < count || performance.getEntriesByName('listed').length > 0) return
    performance.mark('listed')
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => performance.mark('shown'))
      port1.start()
      port2.postMessage(null)
    })
  }).observe(document, { childList: true, subtree: true })

const shownAt = async (page: Page): Promise<number> => {
  await page.waitForFunction(() => performance.getEntriesByName('shown').length > 0)
  return page.evaluate(() => performance.getEntriesByName('shown')[0]?.startTime ?? 0)
}

/** Milliseconds from the navigation's start to the frame with all rows. */
export async function openList(page: Page, address: string): Promise<number> {
  await page.addInitScript(markList, MANY)
  await page.goto('about:blank')
  await page.goto(address)
  return shownAt(page)
}

/** Milliseconds from the click on `link` to the frame with all rows. */
export async function backToList(page: Page, link: string): Promise<number> {
  await page.evaluate(markList, MANY)
  await page.evaluate(() =>
    window.addEventListener('click', () => performance.mark('asked'), { capture: true }),
  )
  await page.getByRole('link', { name: link }).click()
  const shown = await shownAt(page)
  return shown - (await page.evaluate(() => performance.getEntriesByName('asked')[0]?.startTime ?? 0))
}

/** Milliseconds from a change of the search or the order to the frame that shows the top of what became of the list. */
export const rearranged = (page: Page, control: 'search' | 'sort', value: string): Promise<number> =>
  page.evaluate(
    ([selector, wanted]) =>
      new Promise<number>((resolve) => {
        const element = document.querySelector<HTMLInputElement | HTMLSelectElement>(selector)
        const list = document.querySelector('main')
        if (!element || !list) throw new RangeError(`there is no ${selector}`)
        const from = performance.now()
        new MutationObserver((_, observer) => {
          observer.disconnect()
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.addEventListener('message', () => resolve(performance.now() - from))
            port1.start()
            port2.postMessage(null)
          })
        }).observe(list, { childList: true, subtree: true, characterData: true })
        element.value = wanted
        element.dispatchEvent(
          new Event(element instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
        )
      }),
    [control === 'search' ? 'main input[type="search"]' : 'main label select', value] as const,
  )
