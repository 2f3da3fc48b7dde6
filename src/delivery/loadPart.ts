import type { Integrity } from './proof/integrity'
import { insteadAt } from './proof/insteadAt'
import { listedIntegrity } from './proof/listed'
import { provenFile } from './proof/provenFile'
import { UnprovenError } from './proof/unproven'

const isStyle = (url: string): boolean => url.endsWith('.css')

/**
 * Adds a `modulepreload` link for a script, or a style sheet, with its integrity. Resolves with false when the browser
 * refuses the file.
 */
function link(url: string, integrity: Integrity): Promise<boolean> {
  const element = document.createElement('link')
  // Firefox before 115 has no modulepreload: there the check by fetch has to do
  if (!isStyle(url) && !element.relList.supports('modulepreload')) return Promise.resolve(true)
  element.rel = isStyle(url) ? 'stylesheet' : 'modulepreload'
  element.crossOrigin = ''
  element.integrity = integrity
  element.href = url
  return new Promise((resolve) => {
    element.addEventListener('load', () => resolve(true))
    element.addEventListener('error', () => {
      element.remove()
      resolve(false)
    })
    document.head.append(element)
  })
}

/**
 * Fetches and checks the file before the browser gets it as a module: Chromium 109 remembers a module that failed for
 * as long as the page is open, so that a second try would fail too. Rejects with an UnprovenError.
 */
async function bring(url: string, integrity: Integrity): Promise<void> {
  await provenFile(url, integrity)
  if (await link(url, integrity)) return
  const unproven = await insteadAt(url)
  throw new UnprovenError(url, unproven?.instead ?? { kind: 'altered' })
}

const brought = new Map<string, Promise<void>>()

/** Does this once for each file; one that failed is tried again at the next call. */
async function bringOnce(url: string, integrity: Integrity): Promise<void> {
  const coming = brought.get(url) ?? bring(url, integrity)
  brought.set(url, coming)
  try {
    await coming
  } catch (cause) {
    brought.delete(url)
    throw cause
  }
}

/**
 * The address in `() => import("./part.js")`: the list of a part that needs no other file does not name the part
 * itself.
 */
const OWN = /\bimport\(\s*["'`]([^"'`]+)["'`]/u

/** Addresses of the scripts and links that are in the page; those in its HTML have an integrity there. */
const fromStart = (): Set<string> =>
  new Set([
    ...Array.from(document.scripts, ({ src }) => src),
    ...Array.from(document.querySelectorAll('link'), ({ href }) => href),
  ])

/**
 * Loads a part of the program; the build calls this for each `import()`. The hash of every script and style that the
 * part needs is checked first; `integrity` in an import map would do the same, from Chromium 127 on.
 * @param files addresses of what the part needs, relative to `from`
 * @throws UnprovenError that says what the server sent instead; window gets a `vite:preloadError` first
 */
export async function loadPart<Part>(
  part: () => Promise<Part>,
  files: readonly string[] | undefined,
  from: string,
): Promise<Part> {
  const own = OWN.exec(String(part))?.[1]
  const start = fromStart()
  try {
    await Promise.all(
      [...(files ?? []), ...(own ? [own] : [])].map(async (file) => {
        const url = new URL(file, from).href
        const integrity = listedIntegrity(url)
        // a link that was added by `link` is in the page as well, and has to be awaited until it has loaded
        if (integrity && (brought.has(url) || !start.has(url))) await bringOnce(url, integrity)
      }),
    )
    return await part()
  } catch (cause) {
    const event: Event & { payload?: unknown } = new Event('vite:preloadError', { cancelable: true })
    event.payload = cause
    window.dispatchEvent(event)
    throw cause
  }
}
