import { setTimeout as after } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { OfficialsDesk } from '../../browser/officialsDesk'
import type { Draw } from '../simulation/random'

const SECTION = '一、总体公开情况'
const FIGURE = '受理公开申请件数'
/** After so many words a figure is filled with the number of the last. */
const FIGURE_EVERY = 10
/** The longest pause (ms) between two words. */
const PAUSE = 90
/** One stops now and then for so long (ms), which is when a save begins. */
const THOUGHT = 400
const THINKING = 0.15

/** What stands in the report: the numbers of the words in the text, in order, and the figure. */
export interface Content {
  words: readonly number[]
  figure: number
}

/** What one stretch of typing was told and did, up to its end. */
export interface Stretch {
  /** How often the page said 已保存 of a state it had not said it of before. */
  acknowledged: number
  /** How often it said 未保存. */
  refused: number
  /** The last word, and the last value of the figure, of which it was said. */
  safe: { word: number; figure: number }
  /** By word, when the page had taken it, in ms. */
  typedAt: ReadonlyMap<number, number>
}

/** Types numbered words into a text, and their number into a figure now and then, and notes what is called stored. */
export class Typist {
  readonly #desk: OfficialsDesk
  readonly #page: Page
  #over = false
  #acknowledged = 0
  #refused = 0
  #safe: Stretch['safe']
  readonly #typedAt = new Map<number, number>()

  private constructor(desk: OfficialsDesk, found: Content) {
    this.#desk = desk
    this.#page = desk.page
    this.#safe = { word: found.words.length, figure: found.figure }
  }

  /** Sits down at the open report; `found` is what stands in it. */
  static async at(desk: OfficialsDesk, found: Content): Promise<Typist> {
    const typist = new Typist(desk, found)
    await desk.page.exposeFunction('told', (told: Told) => typist.#hear(told))
    await desk.page.evaluate(listen, [SECTION, FIGURE] as const)
    return typist
  }

  #hear({ stored, word, figure }: Told): void {
    if (this.#over) return
    if (!stored) {
      this.#refused += 1
      return
    }
    if (word > this.#safe.word || figure > this.#safe.figure) this.#acknowledged += 1
    this.#safe = { word: Math.max(word, this.#safe.word), figure: Math.max(figure, this.#safe.figure) }
  }

  /** Types until it is ended, or until the page is gone. */
  async type(draw: Draw): Promise<void> {
    const text = this.#desk.text(SECTION)
    try {
      await toEnd(this.#page, text)
      for (let word = this.#safe.word + 1; !this.#over; word += 1) {
        await this.#page.keyboard.insertText(`⟨${word}⟩`)
        this.#typedAt.set(word, Date.now())
        if (word % FIGURE_EVERY === 0) {
          await this.#desk.figure(FIGURE).first().fill(String(word))
          await toEnd(this.#page, text)
        }
        await after(draw.chance(THINKING) ? THOUGHT : draw.below(PAUSE))
      }
    } catch (cause) {
      if (!this.#over) throw cause
    }
  }

  /** From now on nothing counts that the page says or takes. */
  end(): Stretch {
    this.#over = true
    return {
      acknowledged: this.#acknowledged,
      refused: this.#refused,
      safe: this.#safe,
      typedAt: this.#typedAt,
    }
  }
}

async function toEnd(page: Page, text: ReturnType<OfficialsDesk['text']>): Promise<void> {
  await text.focus()
  await page.keyboard.press('Control+End')
}

/** What stands in the report that is open. */
async function contentOf(desk: OfficialsDesk): Promise<Content> {
  const text = await desk.text(SECTION).innerText()
  const figure = await desk.figure(FIGURE).first().inputValue()
  return {
    words: [...text.matchAll(/⟨(\d+)⟩/gu)].map(([, number]) => Number(number)),
    figure: Number(figure),
  }
}

/** What the page says of a save, and what stands in the report when it does. */
interface Told {
  stored: boolean
  word: number
  figure: number
}

/** In the page: tells each time when 已保存 or 未保存 appears, and what stands in the report then. */
function listen([section, figure]: readonly [string, string]): void {
  const state = document.querySelector('[role="status"][aria-label="保存状态"]')
  if (!state) throw new Error('the report is not open')
  const { told } = globalThis as unknown as { told: (told: Told) => Promise<void> }
  new MutationObserver(() => {
    const stored = state.textContent.includes('已保存')
    if (!stored && !state.textContent.includes('未保存')) return
    const text = document.querySelector(`[role="textbox"][aria-label="${section}正文"]`)?.textContent ?? ''
    const words = [...text.matchAll(/⟨(\d+)⟩/gu)]
    const input = [...document.querySelectorAll('input')].find(({ ariaLabel }) => ariaLabel === figure)
    void told({ stored, word: Number(words.at(-1)?.[1] ?? 0), figure: Number(input?.value ?? 0) })
  }).observe(state, { childList: true, characterData: true, subtree: true })
}

/** A report in a new profile to be typed in, and another that nobody touches again. */
export async function layOut(context: BrowserContext, address: string): Promise<void> {
  const desk = await OfficialsDesk.at(context, address)
  await desk.newReport('沈河区', '2024')
  await desk.fillIn({ [FIGURE]: '7' })
  await desk.saved()
  await desk.page.getByRole('link', { name: '‹ 报告' }).click()
  await desk.newReport('和平区', '2025')
  await desk.saved()
  // as reports are that stand there for some time
  await desk.page.waitForFunction(areCopied, 2)
  await desk.page.close()
}

/** In the page: whether so many reports have replicas. */
function areCopied(count: number): boolean {
  const known = Object.entries(localStorage).filter(([key]) => key.startsWith('nianbao-known:'))
  const copied = known.filter(([, note]) => JSON.parse(String(note)).copied > 0)
  return copied.length === count
}

const TITLES = {
  typed: '和平区2025年度信息公开政务工作总结报告',
  other: '沈河区2024年度信息公开政务工作总结报告',
}

/** What a start finds: the report that was typed in, opened, and what is wrong with what is there. */
export interface Found {
  desk: OfficialsDesk
  content: Content
  damages: readonly string[]
  /** What the shelf tells: that something was brought back, and from where. */
  said: string
}

/** Starts anew as the official would: the shelf, the report that nobody touched, and the one that was typed in. */
export async function lookBack(context: BrowserContext, address: string): Promise<Found> {
  const desk = await OfficialsDesk.at(context, address)
  const damages: string[] = []
  // what the browser itself writes into its console about a folder that the cut has hit is none of the drafts'
  desk.page.on('pageerror', (error) =>
    damages.push(`a fault of the program: ${error.stack ?? error.message}`),
  )
  const links = desk.page.getByRole('list', { name: '报告' }).getByRole('link')
  await desk.page.getByRole('heading', { name: /全部报告|还没有报告/u }).waitFor()
  if (!(await links.count()))
    return { desk, content: { words: [], figure: 0 }, damages: [await emptyShelf(desk)], said: '' }
  const told = await desk.page.locator('[role="status"], [role="alert"]').allTextContents()
  const said = told.map((one) => one.trim()).filter((one) => one !== '')
  if (said.some((one) => one.includes('较旧的内容'))) await removeOlder(desk)
  const titles = (await links.allTextContents()).sort()
  if (titles.join() !== [TITLES.typed, TITLES.other].sort().join())
    damages.push(`on the shelf: ${titles.join('、')}; said: ${said.join(' ')}`)
  if (!titles.includes(TITLES.typed))
    return { desk, content: { words: [], figure: 0 }, damages, said: said.join(' ') }
  const open = async (title: string): Promise<Content> => {
    await desk.page.getByRole('link', { name: title }).first().click()
    await desk.text(SECTION).waitFor()
    await desk.saved()
    return contentOf(desk)
  }
  if (titles.includes(TITLES.other)) {
    const other = await open(TITLES.other)
    if (other.figure !== 7 || other.words.length) damages.push('the other report has changed')
    await desk.page.getByRole('link', { name: '‹ 报告' }).click()
  }
  const content = await open(TITLES.typed)
  if (content.words.some((word, at) => word !== at + 1))
    damages.push(`words are missing or stand twice: ${content.words.slice(-20).join(' ')}`)
  return { desk, content, damages, said: said.join(' ') }
}

/** Takes the older of two reports off the shelf, as the notice asks the official to. */
async function removeOlder({ page }: OfficialsDesk): Promise<void> {
  const lines = page.getByRole('list', { name: '报告' }).getByRole('listitem')
  const found = lines.filter({ has: page.getByRole('link', { name: TITLES.typed }) })
  if ((await found.count()) < 2) return
  await found.last().getByRole('button', { name: '删除' }).click()
  await found.nth(1).waitFor({ state: 'detached' })
}

/** What a shelf without reports says, and what the browser says it has. */
async function emptyShelf({ page }: OfficialsDesk): Promise<string> {
  const there = await page.evaluate(async () => {
    const databases = await indexedDB.databases()
    return [...databases.map(({ name, version }) => `${name} ${version}`), ...Object.keys(localStorage)].join(
      ', ',
    )
  })
  return `the shelf is empty: ${(await page.locator('body').innerText()).replace(/\s+/gu, ' ')} (${there})`
}
