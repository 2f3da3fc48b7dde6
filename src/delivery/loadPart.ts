import type { Integrity } from './proof/integrity'
import { insteadAt } from './proof/insteadAt'
import { listedIntegrity } from './proof/listed'
import { provenFile } from './proof/provenFile'
import { UnprovenError } from './proof/unproven'

const isStyle = (url: string): boolean => url.endsWith('.css')

/** A script for the browser's own list of modules, or a style for the page; both are refused if they are not what they should be. */
function link(url: string, integrity: Integrity): Promise<boolean> {
  const element = document.createElement('link')
  // Firefox before 115 has none: there the first look has to do
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
 * The file is looked at before the browser is given it as a module: Chromium 109 remembers a module that failed for as long as
 * the page is open, and a second try would be none.
 */
async function bring(url: string, integrity: Integrity): Promise<void> {
  await provenFile(url, integrity)
  if (await link(url, integrity)) return
  const unproven = await insteadAt(url)
  throw new UnprovenError(url, unproven?.instead ?? { kind: 'altered' })
}

const brought = new Map<string, Promise<void>>()

/** Once for each file; one that failed is tried again when it is asked for again. */
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

/** The address in `() => import("./part.js")`: a part that needs no other is not in its own list. */
const OWN = /\bimport\(\s*["'`]([^"'`]+)["'`]/u

/** What is there from the start was proven by the page itself. */
const fromStart = (): Set<string> =>
  new Set([
    ...Array.from(document.scripts, ({ src }) => src),
    ...Array.from(document.querySelectorAll('link'), ({ href }) => href),
  ])

/**
 * A part of the program that comes later: the build calls this for each `import()`. Every script and style that it needs is
 * proven first; `integrity` in an import map would do the same, from Chromium 127 on.
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
        // the links that are added here are no proof before they have loaded
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
