import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startProfile } from './browser'

/** A page of a browser that somebody has set up. */
interface OwnBrowser {
  page: Page
  close(): Promise<void>
}

/** A browser with settings of its own, as its settings page writes them down. */
export async function startWith(preferences: object, flags: readonly string[] = []): Promise<OwnBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-profile-'))
  mkdirSync(join(folder, 'Default'))
  writeFileSync(join(folder, 'Default/Preferences'), JSON.stringify(preferences))
  const context = await startProfile(folder, flags)
  return {
    page: await context.newPage(),
    async close() {
      await context.close()
      // what is left of the browser may write for a moment more
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
    },
  }
}

/** Smallest sizes of type in px, as a Chinese Chrome has them from the start, and the usual one. */
export const sizes = (smallest: number, usual = 16): object => ({
  webkit: {
    webprefs: {
      minimum_font_size: smallest,
      minimum_logical_font_size: smallest,
      default_font_size: usual,
      default_fixed_font_size: usual,
    },
  },
})

/** Every page zoomed by a factor; Chromium keeps its level, a power of 1.2. */
export const zoomed = (factor: number): object => ({
  partition: { default_zoom_level: { x: Math.log(factor) / Math.log(1.2) } },
})
