import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const INSTALLED: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap(
    (folder) =>
      folder
        ? [
            join(folder, 'Google/Chrome/Application/chrome.exe'),
            join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          ]
        : [],
  ),
}

const runs = (command: string, args: readonly string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'inherit' })
    return true
  } catch {
    // the caller goes on to the next way
    return false
  }
}

const installed = (): string | undefined =>
  [process.env.CHROME_PATH, ...(INSTALLED[process.platform] ?? []), chromium.executablePath()].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  )

const isDebianRoot = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

let updated = false
const refused = new Set<string>()
function aptInstall(name: string): boolean {
  if (!isDebianRoot()) return false
  updated ||= runs('apt-get', ['update', '-q'])
  if (refused.has(name)) return false
  const done = runs('apt-get', ['install', '-y', '-q', '--no-install-recommends', name])
  if (!done) refused.add(name)
  return done
}

/**
 * The path of a Chromium, Chrome or Edge: an installed one, else one that Playwright or apt can fetch. Throws an Error
 * that says in one sentence what to install.
 */
export function findBrowser(): string {
  const found = installed()
  if (found) return found
  const cli = join(import.meta.dirname, '../../node_modules/playwright-core/cli.js')
  const fetched =
    aptInstall('chromium') || runs(process.execPath, [cli, 'install', '--only-shell', 'chromium'])
  const path = fetched ? installed() : undefined
  if (path) return path
  throw new Error(
    'Install Chrome, Edge or Chromium (Debian: apt-get install chromium), or name one in CHROME_PATH.',
  )
}

const SHELLS = ['/usr/bin/chromium-headless-shell', '/usr/lib/chromium/chromium-headless-shell']

/**
 * The path of Chromium's headless shell, which is Chromium without the parts that draw its own windows and starts in a third of
 * the time; what {@link findBrowser} finds where there is none, and wherever CHROME_PATH names another.
 */
export function findShell(): string {
  const found = (): string | undefined => SHELLS.find((path) => existsSync(path))
  if (process.env.CHROME_PATH) return findBrowser()
  return found() ?? (aptInstall('chromium-headless-shell') ? found() : undefined) ?? findBrowser()
}

const FIREFOXES = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  join(process.env.PROGRAMFILES ?? '', 'Mozilla Firefox/firefox.exe'),
]

/** The path of a Firefox: an installed one, else one that apt can fetch. Throws an Error that says what to install. */
export function findFirefox(): string {
  const found = (): string | undefined =>
    FIREFOXES.find((path) => path !== undefined && path !== '' && existsSync(path))
  const path = found() ?? (aptInstall('firefox-esr') ? found() : undefined)
  if (path !== undefined) return path
  throw new Error('Install Firefox (Debian: apt-get install firefox-esr), or name one in FIREFOX_PATH.')
}

/** Makes sure that poppler's tools can be called; throws an Error that says what to install. */
export function needPoppler(): void {
  const there = (): boolean => {
    try {
      execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  }
  if (there() || (aptInstall('poppler-utils') && there())) return
  throw new Error('Install poppler (Debian: apt-get install poppler-utils; macOS: brew install poppler).')
}
