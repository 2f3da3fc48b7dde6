import type { Integrity } from './proof/integrity'
import { importsOf } from './proof/importsOf'
import { insteadAt } from './proof/insteadAt'
import { listedIntegrity } from './proof/listedIntegrity'
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

const proven = new Map<string, Promise<readonly string[]>>()
const brought = new Map<string, Promise<void>>()

/** Fetches and checks a file. Resolves with the addresses of what it imports at once; rejects with an UnprovenError. */
async function prove(url: string, integrity: Integrity): Promise<readonly string[]> {
  const { bytes } = await provenFile(url, integrity)
  return isStyle(url) ? [] : importsOf(new TextDecoder().decode(bytes), url)
}

/** Gives the browser a file that was checked. Rejects with an UnprovenError when it refuses it. */
async function bring(url: string, integrity: Integrity): Promise<void> {
  if (await link(url, integrity)) return
  // what came to the browser is not what was checked: the next try begins with the server
  proven.delete(url)
  const unproven = await insteadAt(url)
  throw new UnprovenError(url, unproven?.instead ?? { kind: 'altered' })
}

/** Does this once for each file; one that failed is tried again at the next call. */
async function once<Result>(
  act: (url: string, integrity: Integrity) => Promise<Result>,
  done: Map<string, Promise<Result>>,
  url: string,
  integrity: Integrity,
): Promise<Result> {
  const coming = done.get(url) ?? act(url, integrity)
  done.set(url, coming)
  try {
    return await coming
  } catch (cause) {
    done.delete(url)
    throw cause
  }
}

/**
 * Checks these files and all that they import, and only then gives them to the browser as modules: Chromium 109 remembers
 * a module that failed for as long as the page is open, so that a second try would fail too.
 */
async function bringAll(files: readonly string[]): Promise<void> {
  const start = fromStart()
  const found = new Map<string, Integrity>()
  async function find(url: string): Promise<void> {
    const integrity = listedIntegrity(url)
    // a link that was added by `link` is in the page as well, and has to be awaited until it has loaded
    if (!integrity || found.has(url) || (start.has(url) && !brought.has(url))) return
    found.set(url, integrity)
    await Promise.all((await once(prove, proven, url, integrity)).map(find))
  }
  await Promise.all(files.map(find))
  await Promise.all(Array.from(found, ([url, integrity]) => once(bring, brought, url, integrity)))
}

/** The address in `() => import("./part.js")`. */
const OWN = /\bimport\(\s*["'`]([^"'`]+)["'`]/u

/** Addresses of the scripts and links that are in the page; those in its HTML have an integrity there. */
const fromStart = (): Set<string> =>
  new Set([
    ...Array.from(document.scripts, ({ src }) => src),
    ...Array.from(document.querySelectorAll('link'), ({ href }) => href),
  ])

/**
 * Loads a part of the program; the build calls this for each `import()`. The hash of every script and style that the
 * part needs is checked first; `integrity` in an import map would do the same, from Chromium 127 on. Which scripts it
 * needs is read from the part: a list of them in the script that loads it would come with the start.
 * @param styles addresses of the styles that the part needs, relative to `from`
 * @throws UnprovenError that says what the server sent instead; window gets a `vite:preloadError` first
 */
export async function loadPart<Part>(
  part: () => Promise<Part>,
  styles: readonly string[] | undefined,
  from: string,
): Promise<Part> {
  const own = OWN.exec(String(part))?.[1]
  try {
    await bringAll([...(styles ?? []), ...(own ? [own] : [])].map((file) => new URL(file, from).href))
    return await part()
  } catch (cause) {
    const event: Event & { payload?: unknown } = new Event('vite:preloadError', { cancelable: true })
    event.payload = cause
    window.dispatchEvent(event)
    throw cause
  }
}
