import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import type { OfficialsDesk } from './officialsDesk'

/** A place in which one writes, with the caret in the middle of what stands there. */
export interface WritingPlace {
  name: string
  form: 'summary' | 'statutory'
  at(desk: OfficialsDesk): Locator
  /** What stands before and behind the caret, as far as it is looked at. */
  before: string
  behind: string
  /** A key that may be typed there. */
  key: string
  /** Has a section's text around it, into which a figure can be put. */
  inText: boolean
}

export const NEW_REQUESTS = '一、本年新收政府信息公开申请数量 自然人'

export const writingPlaces: readonly WritingPlace[] = [
  {
    name: 'a text',
    form: 'summary',
    at: (desk) => desk.text('（二）依申请公开情况'),
    before: '进一步规范',
    behind: '依申请办理',
    key: 'Q',
    inText: true,
  },
  {
    name: 'a figure of a sentence',
    form: 'summary',
    at: (desk) => desk.figure('政务服务网名称').last(),
    before: '辽',
    behind: '宁',
    key: 'Q',
    inText: true,
  },
  {
    name: 'a figure of the form',
    form: 'summary',
    at: (desk) => desk.figure('单位名称').first(),
    before: '和平',
    behind: '区',
    key: 'Q',
    inText: false,
  },
  {
    name: 'a cell',
    form: 'statutory',
    at: (desk) => desk.page.getByRole('table').getByRole('textbox', { name: NEW_REQUESTS, exact: true }),
    before: '12',
    behind: '3',
    key: '7',
    inText: false,
  },
]

const FORMS = { summary: '区年度信息公开政务工作总结报告', statutory: '政府信息公开工作年度报告' } as const

export async function reportWith(desk: OfficialsDesk, place: WritingPlace): Promise<void> {
  await desk.newReport('和平区', '2025', FORMS[place.form])
  const at = place.at(desk)
  if (!(await isText(at))) {
    await at.fill(place.before + place.behind)
    // what is typed into it again later is a step of its own
    await at.blur()
  }
  await desk.saved()
  // Ctrl+P prints, which a test cannot stop once it has begun
  await desk.page.evaluate(() => (window.print = () => undefined))
}

const isText = (at: Locator): Promise<boolean> =>
  at.evaluate((element) => element instanceof HTMLElement && element.isContentEditable)
/** The rich text hears of a moved caret a moment after the key, by an event of the document. */
const drawn = (at: Locator): Promise<unknown> =>
  at.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))

/** How many characters of a rich text stand before the caret. */
const caretInText = (element: Element): number => {
  const { anchorNode, anchorOffset = 0 } = getSelection() ?? {}
  if (!anchorNode || !element.contains(anchorNode)) return -1
  const before = document.createRange()
  before.setStart(element, 0)
  before.setEnd(anchorNode, anchorOffset)
  return before.toString().length
}

/** Puts the caret between `before` and `behind`, as a click and the arrow keys do. */
export async function enter(desk: OfficialsDesk, place: WritingPlace): Promise<void> {
  const at = place.at(desk)
  const { keyboard } = desk.page
  await at.focus()
  if (await isText(at)) {
    // a jump to the start that comes with the focus is taken for the browser's own, and taken back
    await expect
      .poll(async () => {
        await keyboard.press('Control+Home')
        await drawn(at)
        return at.evaluate(caretInText)
      })
      .toBe(0)
    for (const _ of place.before) await keyboard.press('ArrowRight')
  } else {
    if (place.form === 'statutory') await keyboard.press('F2')
    await at.evaluate((input, n) => (input as HTMLInputElement).setSelectionRange(n, n), place.before.length)
  }
  await drawn(at)
}

const shown = async (desk: OfficialsDesk, place: WritingPlace, length: number): Promise<string> => {
  const at = place.at(desk)
  return (await isText(at)) ? (await at.innerText()).trim().slice(0, length) : at.inputValue()
}

/** Types a key and sees that it stands where the caret was; takes it away again. */
export async function arrives(desk: OfficialsDesk, place: WritingPlace): Promise<void> {
  const { before, behind, key } = place
  await desk.page.keyboard.press(key)
  await expect.poll(() => shown(desk, place, (before + key + behind).length)).toBe(before + key + behind)
  await desk.page.keyboard.press('Backspace')
  await expect.poll(() => shown(desk, place, (before + behind).length)).toBe(before + behind)
}
