import type { Page } from 'playwright-core'

/** A page as who has no mouse meets it. */
export interface Keyboard {
  press(...keys: string[]): Promise<void>
  type(text: string): Promise<void>
  /** The accessible name of what has the focus, as far as it is a label or text. */
  focused(): Promise<string>
  /** Presses a key until the focus is on what has this name; fails when it comes round without meeting it. */
  goWith(key: string, name: RegExp): Promise<void>
}

/** @param page the page that is open at the time of a key */
export function keyboardOf(page: () => Page): Keyboard {
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page().keyboard.press(key)
  }
  const focused = (): Promise<string> =>
    page().evaluate(() => {
      const element = document.activeElement
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.innerText : null
      return element?.ariaLabel ?? label ?? element?.textContent?.trim() ?? ''
    })
  return {
    press,
    type: (text) => page().keyboard.type(text),
    focused,
    async goWith(key, name) {
      const met: string[] = []
      while (!name.test(await focused())) {
        if (met.length > 200)
          throw new Error(`${key} does not reach ${String(name)}: ${met.slice(0, 60).join(' | ')}`)
        await press(key)
        met.push(await focused())
      }
    },
  }
}

/** What sticks out of the window sideways, but for a table and a printed page, which scroll in a box of their own; and whether the page can be scrolled. */
export const overflow = (page: Page): Promise<{ wide: string[]; scrolls: boolean }> =>
  page.evaluate(() => ({
    wide: [...document.querySelectorAll('a, button, input, h1, h2, h3, p')]
      .filter((element) => element.getClientRects().length > 0 && !element.closest('.sr-only, table, .sheet'))
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect()
        return left < 0 || right > window.innerWidth
      })
      .map((element) => element.textContent ?? ''),
    scrolls:
      document.documentElement.scrollWidth > window.innerWidth ||
      document.documentElement.scrollHeight > window.innerHeight,
  }))
