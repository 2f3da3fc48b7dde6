import type { Page } from 'playwright-core'
import { OfficialsDesk } from '../browser/officialsDesk'

/** How a page is left that has a moment to write down what is not stored. */
export const WAYS = ['reload', 'navigate', 'close'] as const
export type Way = (typeof WAYS)[number]

/** The figure that is typed into last. */
export const LEFT_FIGURE = '受理公开申请件数'

/** What is there after coming back: the figure, and how often the sentence stands in the report. */
export interface Kept {
  figure: string
  sentences: number
}

/** Types into a figure and a text and leaves in the same turn of the event loop, so that no timer can have saved it. */
export async function typeAndLeave(page: Page, typed: string, way: Way): Promise<void> {
  await page.evaluate(
    ([label, text, how]) => {
      const input = [...document.querySelectorAll('input')].find((one) => one.ariaLabel === label)
      input?.focus()
      input?.select()
      document.execCommand('insertText', false, text)
      document.querySelector<HTMLElement>('[contenteditable="true"]')?.focus()
      document.execCommand('insertText', false, `句${text}。`)
      if (how === 'reload') location.reload()
      else if (how === 'navigate') location.assign('about:blank')
      else window.close()
    },
    [LEFT_FIGURE, typed, way] as const,
  )
}

/** Leaves the open report of this title right after the last key, opens it anew and looks at what was typed last. */
export async function leaveAndReturn(
  desk: OfficialsDesk,
  title: string,
  typed: string,
  way: Way,
): Promise<Kept> {
  const { page } = desk
  const address = page.url()
  switch (way) {
    case 'reload': {
      const loaded = page.waitForEvent('load')
      await typeAndLeave(page, typed, way)
      await loaded
      break
    }
    case 'navigate': {
      const gone = page.waitForURL('about:blank')
      await typeAndLeave(page, typed, way)
      await gone
      await page.goto(address)
      break
    }
    case 'close':
      await closeTab(desk, title, typed)
      await page.getByRole('link', { name: title }).click()
  }
  await desk.figure(LEFT_FIGURE).first().waitFor()
  await desk.saved()
  return {
    figure: await desk.figure(LEFT_FIGURE).first().inputValue(),
    sentences: await page.getByText(`句${typed}。`).count(),
  }
}

/** A tab of its own types and closes itself; the window that opens it does not write the report any more. */
async function closeTab(
  { page, address: shelf }: OfficialsDesk,
  title: string,
  typed: string,
): Promise<void> {
  const address = page.url()
  await page.goto(`${shelf}#/`)
  await page.getByRole('link', { name: title }).waitFor()
  const [tab] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate((url) => void window.open(url), address),
  ])
  await new OfficialsDesk(tab, shelf).figure(LEFT_FIGURE).first().waitFor()
  const closed = tab.waitForEvent('close')
  await typeAndLeave(tab, typed, 'close').catch(() => undefined)
  await closed
}
