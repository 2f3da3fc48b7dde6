import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from './findBrowser'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The screen of the office's desktops. */
export const SCREEN = { width: 1366, height: 768 }

/** Starts a real browser without a window. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: FLAGS, headless: true })
}
