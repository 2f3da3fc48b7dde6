import type { CDPSession, Page } from 'playwright-core'

/** An input method: letters that are under way, then the words that were chosen, as Chromium gets them. */
export interface InputMethod {
  /** Letters one after another; all of them are still under way. */
  letters(letters: string): Promise<void>
  /** The words take the place of the letters. */
  choose(words: string): Promise<void>
  /** The letters are taken back. */
  cancel(): Promise<void>
}

export async function inputMethod(page: Page): Promise<InputMethod> {
  const session = await page.context().newCDPSession(page)
  const under = (text: string): Promise<unknown> => composition(session, text)
  return {
    async letters(letters) {
      for (let n = 1; n <= letters.length; n += 1) await under(letters.slice(0, n))
    },
    choose: async (words) => void (await session.send('Input.insertText', { text: words })),
    cancel: async () => void (await under('')),
  }
}

const composition = (session: CDPSession, text: string): Promise<unknown> =>
  session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
