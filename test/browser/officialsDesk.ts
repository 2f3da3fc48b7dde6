import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, BrowserContextOptions, Download, Locator, Page } from 'playwright-core'
import type { Pauses } from '../../src/timing/pauses'
import { SCREEN } from '../tools/browser'
import { provePdf } from '../tools/proof/provePdf'

/**
 * Pauses of the program that no test sits out; what a test is about is never shortened. A version of a backup may take long on
 * a machine that runs many tests at once.
 */
const SHORT: Partial<Pauses> = {
  firstReading: 0,
  afterStart: 0,
  leasePoll: 300,
  backupLook: 100,
  versionOfBackup: 60_000,
}

/** The editor as an official meets it: everything by role and name, as on the screen. */
export class OfficialsDesk {
  readonly page: Page
  readonly address: string
  private readonly faults: string[] = []
  private readonly exported: Promise<void>[] = []
  constructor(page: Page, address: string) {
    this.page = page
    this.address = address
    page.on('pageerror', (error) => this.faults.push(error.stack ?? error.message))
    page.on('console', (message) => {
      // what the network refuses is a test's own doing
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.faults.push(message.text())
    })
    page.on('download', (download) => {
      if (download.suggestedFilename().endsWith('.pdf')) this.exported.push(this.prove(download))
    })
  }

  /** Every PDF that the editor hands out is proven, whatever the test looks at. */
  private async prove(download: Download): Promise<void> {
    if ((await download.failure()) !== null) return
    try {
      provePdf(readFileSync(await download.path()))
    } catch (cause) {
      this.faults.push(`${download.suggestedFilename()}: ${String(cause)}`)
    }
  }

  /**
   * A browser profile of its own, at the office's screen size. It keeps no files for offline use unless asked to: sixteen
   * megabytes for each test are not what the test is about, and what is kept cannot be withheld.
   */
  static async open(
    browser: Browser,
    address: string,
    options: BrowserContextOptions = { serviceWorkers: 'block' },
  ): Promise<OfficialsDesk> {
    const context = await browser.newContext({
      viewport: SCREEN,
      locale: 'zh-CN',
      acceptDownloads: true,
      ...options,
    })
    return OfficialsDesk.at(context, address)
  }

  /** @param pauses what the program waits; {} for its own pauses */
  static async at(
    context: BrowserContext,
    address: string,
    pauses: Partial<Pauses> = SHORT,
  ): Promise<OfficialsDesk> {
    const desk = new OfficialsDesk(await context.newPage(), address)
    await desk.page.addInitScript((short) => (globalThis.nianbaoPauses = short), pauses)
    await desk.page.goto(address)
    return desk
  }

  /** Back to the shelf from wherever a test left the page: on the office's screen, in its only window, with nothing withheld. */
  async toShelf(): Promise<void> {
    await this.page.unrouteAll()
    for (const other of this.page.context().pages()) if (other !== this.page) await other.close()
    await this.page.setViewportSize(SCREEN)
    await this.page.goto(`${this.address}#/`)
    await this.page.getByRole('button', { name: '新建报告' }).first().waitFor()
  }

  async newReport(unit: string, year: string, form = '区年度信息公开政务工作总结报告'): Promise<void> {
    await this.page.getByRole('button', { name: '新建报告' }).first().click()
    const dialog = this.page.getByRole('dialog', { name: '新建报告' })
    await dialog.getByRole('radio', { name: form, exact: true }).check()
    await dialog.getByRole('textbox', { name: '单位名称' }).fill(unit)
    await dialog.getByRole('textbox', { name: '报告年度' }).fill(year)
    await dialog.getByRole('button', { name: '创建' }).click()
    await this.page.getByRole('region', { name: '基本信息' }).waitFor()
  }

  /** The inputs of a figure, in the report's order. */
  figure(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true })
  }

  async fillIn(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(values)) await this.figure(label).first().fill(value)
  }

  text(heading: string): Locator {
    return this.page.getByRole('textbox', { name: `${heading}正文`, exact: true })
  }

  findings(): Locator {
    return this.page.getByRole('list', { name: '检查结果' }).getByRole('listitem')
  }

  /**
   * Pastes as Ctrl+V does, also where a page may not read the clipboard; by type, what the clipboard holds. Resolves when
   * the text has taken it, which the first time is when the part that reads it has arrived.
   */
  async paste(into: Locator, content: Readonly<Record<string, string>>): Promise<void> {
    await into.evaluate((element, types) => {
      const clipboardData = new DataTransfer()
      for (const [type, text] of Object.entries(types)) clipboardData.setData(type, text)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, content)
    await into.and(this.page.locator('[aria-busy]')).waitFor({ state: 'detached' })
  }

  /** Resolves once everything typed is stored. */
  async saved(): Promise<void> {
    await this.page.getByRole('status', { name: '保存状态' }).filter({ hasText: '已保存' }).waitFor()
  }

  /** What the page reported so far, for a test that expects it. */
  takeFaults(): string[] {
    return this.faults.splice(0)
  }

  /** Throws if the page reported an error that nobody caught, or handed out a PDF that is not sound: each once. */
  async sound(): Promise<void> {
    await Promise.all(this.exported.splice(0))
    const faults = this.takeFaults()
    if (faults.length) throw new Error(`the page reported: ${faults.join('\n')}`)
  }

  /** Throws as {@link sound} does. */
  async close(): Promise<void> {
    await Promise.all(this.exported)
    await this.page.context().close()
    await this.sound()
  }
}
