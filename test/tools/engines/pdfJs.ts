import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { type Served, serveBuilt } from '../serveBuilt'
import { type DrawnPage, SCALE } from './drawnPage'

/** Serves pdf.js, the engine of Firefox, which draws in a browser. */
export function servePdfJs(): Promise<Served> {
  return serveBuilt({
    configFile: false,
    root: join(import.meta.dirname, 'pdfJsPage'),
    base: './',
    build: {
      target: 'chrome102',
      chunkSizeWarningLimit: 4000,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  })
}

/** The pages of a file by pdf.js. */
export async function pdfJsPages(file: string, browser: Browser, address: string): Promise<DrawnPage[]> {
  const page = await browser.newPage()
  await page.goto(address)
  const sent = await page.evaluate(([base64, scale]) => window.pdfJsPage.pages(base64, scale), [
    readFileSync(file).toString('base64'),
    SCALE,
  ] as const)
  await page.close()
  return sent.map(({ grey, ...drawn }) => Object.assign(drawn, { grey: Buffer.from(grey, 'base64') }))
}

/** How often the search of pdf.js finds each phrase in a file. */
export async function pdfJsFinds(
  file: string,
  phrases: readonly string[],
  browser: Browser,
  address: string,
): Promise<number[]> {
  const page = await browser.newPage()
  await page.goto(address)
  const found = await page.evaluate(([base64, all]) => window.pdfJsPage.found(base64, all), [
    readFileSync(file).toString('base64'),
    phrases,
  ] as const)
  await page.close()
  return found
}
