import type { BrowserContext, Page } from 'playwright-core'

/** A new window that neither asks nor answers the others: as a frozen one does, or one of an older program. */
export async function deafWindow(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'locks', { value: undefined })
    Object.defineProperty(window, 'BroadcastChannel', { value: undefined })
  })
  return page
}
