/** A file of the program as the build lists it. */
export interface ProgramFile {
  /** Relative to the worker's folder. */
  url: string
  /** Changes with the content; null where the name itself does. */
  revision: string | null
  bytes: number
}

/** A generation's cache, and its list, which is put there last: where there is a list there is everything. */
const PREFIX = 'nianbao-files-'
const LIST = 'files.json'
/** Which generations have been in use, newest first. */
const ORDER_CACHE = 'nianbao-generations'
const ORDER = 'order.json'

const jsonIn = async (cache: Cache, key: string): Promise<unknown> => (await cache.match(key))?.json()

const sameFile = (a: ProgramFile) => (b: unknown) =>
  typeof b === 'object' &&
  b !== null &&
  'url' in b &&
  'revision' in b &&
  a.url === b.url &&
  a.revision === b.revision

/** What the server says of a file holds for the copy as well: without it the page would be open from the second visit on. */
const HEADERS = [
  'Content-Type',
  'Content-Security-Policy',
  'X-Content-Type-Options',
  'Referrer-Policy',
  'Permissions-Policy',
  'Cross-Origin-Opener-Policy',
]

/** A file from the server, whole: another size is another version's file, or an error page. */
async function fetched({ url, revision, bytes }: ProgramFile): Promise<Response> {
  const response = await fetch(url, { cache: revision === null ? 'default' : 'no-cache' })
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  const content = await response.arrayBuffer()
  // a server may inflate a .gzip on the way
  if (content.byteLength !== bytes && !url.endsWith('.gzip'))
    throw new Error(`${url}: ${content.byteLength} bytes`)
  const headers = HEADERS.flatMap((name): [string, string][] => {
    const value = response.headers.get(name)
    return value === null ? [] : [[name, value]]
  })
  // A new one: a page may not be answered with a response that was redirected.
  return new Response(content, { headers })
}

/**
 * The files of this generation of the program, and those of the one before it, which windows that were open all the
 * while still ask for.
 */
export class ProgramFiles {
  readonly #files: readonly ProgramFile[]
  readonly #name: string
  constructor(files: readonly ProgramFile[], generation: string) {
    this.#files = files
    this.#name = PREFIX + generation
  }

  /** @throws an Error when a file did not arrive; what did is not asked for again */
  async keep(progress: (share: number) => void): Promise<void> {
    const cache = await caches.open(this.#name)
    const [last] = await this.#order()
    const earlier = last === undefined || last === this.#name ? null : await caches.open(last)
    const list = earlier && (await jsonIn(earlier, LIST))
    const known: readonly unknown[] = Array.isArray(list) ? list : []
    const total = this.#files.reduce((sum, { bytes }) => sum + bytes, 0)
    let done = 0
    for (const file of this.#files) {
      if (!(await cache.match(file.url))) {
        const same = known.some(sameFile(file)) ? await earlier?.match(file.url) : undefined
        await cache.put(file.url, same ?? (await fetched(file)))
      }
      done += file.bytes
      progress(done / total)
    }
    await cache.put(LIST, new Response(JSON.stringify(this.#files)))
  }

  /** True when every file is there; a browser that lacks room may have taken some away. */
  async complete(): Promise<boolean> {
    const cache = await caches.open(this.#name)
    return (await cache.keys()).length > this.#files.length && (await cache.match(LIST)) !== undefined
  }

  /** From now on this is the generation in use. All but the one before it go. */
  async takeOver(): Promise<void> {
    const order = [this.#name, ...(await this.#order()).filter((name) => name !== this.#name)].slice(0, 2)
    const notes = await caches.open(ORDER_CACHE)
    await notes.put(ORDER, new Response(JSON.stringify(order)))
    const gone = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && !order.includes(name))
    await Promise.all(gone.map((name) => caches.delete(name)))
  }

  /** A file of this generation or of the one before, undefined when it is of neither. */
  async find(url: string): Promise<Response | undefined> {
    for (const name of new Set([this.#name, ...(await this.#order())])) {
      const found = await (await caches.open(name)).match(url, { ignoreSearch: true })
      if (found) return found
    }
    return undefined
  }

  async #order(): Promise<string[]> {
    const order = await jsonIn(await caches.open(ORDER_CACHE), ORDER)
    return Array.isArray(order) ? order.filter((name) => typeof name === 'string') : []
  }
}
