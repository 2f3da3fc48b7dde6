import { OfficialsDesk } from '../../browser/officialsDesk'
import { readRows } from './storedRows'

const KEYS = 300
/** Milliseconds between two keys: faster than any hand, slow enough for several saves. */
const PACE = 12

/** Types fast through several saves; answers with the keys that did not come back and how often was saved meanwhile. */
export async function lostKeys(
  desk: OfficialsDesk,
  heading: string,
): Promise<{ lost: number; saves: number }> {
  const { page } = desk
  const saved = async (): Promise<number> => Number((await readRows(page)).heads[0]?.['rev'])
  const before = await saved()
  const typed = Array.from({ length: KEYS }, (_, i) => 'abcdefghijklmnopqrstuvw'.charAt((i * 7) % 23)).join(
    '',
  )
  await desk.text(heading).focus()
  await page.keyboard.type(typed, { delay: PACE })
  await desk.saved()
  const saves = (await saved()) - before
  await page.reload()
  const back = await desk.text(heading).innerText()
  const found = back.includes(typed) ? KEYS : commonStart(back, typed)
  return { lost: KEYS - found, saves }
}

/** How many keys of `typed` stand in `text` from its first on, in order. */
function commonStart(text: string, typed: string): number {
  let at = 0
  for (const letter of text) if (letter === typed.charAt(at)) at += 1
  return at
}
