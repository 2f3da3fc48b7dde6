import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Block } from '../../src/pages/blocks/block'
import { proved } from './proof/provePdf'

type Made = Awaited<ReturnType<Window['pdfPage']['file']>>

/** Lays blocks on sheets in a browser and exports them, without the editor around: see `pdfPage/main.ts`. */
export class PdfDesk {
  readonly page: Page
  private readonly folder = mkdtempSync(join(tmpdir(), 'nianbao-pdf-'))
  private count = 0
  private constructor(page: Page) {
    this.page = page
  }

  /** @param before runs in the page before any of its scripts */
  static async open(
    browser: Browser,
    address: string,
    options: BrowserContextOptions = {},
    before?: () => void,
  ): Promise<PdfDesk> {
    const context = await browser.newContext({
      viewport: { width: 1000, height: 1200 },
      deviceScaleFactor: 2,
      locale: 'zh-CN',
      ...options,
    })
    if (before) await context.addInitScript(before)
    return PdfDesk.on(await context.newPage(), address)
  }

  /** One on a page of a browser that is set up already. */
  static async on(page: Page, address: string): Promise<PdfDesk> {
    const desk = new PdfDesk(page)
    await page.goto(address)
    await page.evaluate(() => window.pdfPage.fonts())
    return desk
  }

  /** Loads the faces of rare characters that blocks have. */
  async cover(blocks: readonly Block[]): Promise<void> {
    await this.page.evaluate((all) => window.pdfPage.cover(all), blocks)
  }

  /** Lays the blocks; answers with the text of each sheet's type area and the ms of planning. */
  async lay(blocks: readonly Block[], draftMark = false): Promise<{ texts: string[]; ms: number }> {
    const { ms } = await this.page.evaluate(([all, mark]) => window.pdfPage.lay(all, mark), [
      blocks,
      draftMark,
    ] as const)
    const texts = await this.page.locator('.sheet-text').allTextContents()
    return { texts, ms }
  }

  /** Exports what was laid; with `stopAt` it is stopped when so many pages are done. */
  async make(stopAt?: number): Promise<Made & { file: string }> {
    const made = await this.page.evaluate((stop) => window.pdfPage.file(stop), stopAt)
    return { ...made, file: this.save(made.base64) }
  }

  /** Writes a file that the page made into a folder that goes with the desk; it is proven there. */
  save(base64: string): string {
    this.count += 1
    const file = join(this.folder, `${this.count}.pdf`)
    writeFileSync(file, Buffer.from(base64, 'base64'))
    // what was stopped made none
    return base64 === '' ? file : proved(file)
  }

  async close(): Promise<void> {
    await this.page.context().close()
    rmSync(this.folder, { recursive: true })
  }
}
