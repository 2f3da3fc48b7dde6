import { isProven } from './proof/integrity'
import { keptCopy, type ProgramFile } from './keptCopy'

/** The name prefix of a generation's cache, and its list, which is put there last: with a list a cache is complete. */
const PREFIX = 'nianbao-files-'
const LIST = 'files.json'
/** Where the names of the caches that were in use are kept, newest first. */
const ORDER_CACHE = 'nianbao-generations'
const ORDER = 'order.json'

const jsonIn = async (cache: Cache, key: string): Promise<unknown> => (await cache.match(key))?.json()

/** A file in a generation's own list. Lists of earlier programs have no integrity, only the size. */
interface Listed {
  url: string
  bytes: number
  integrity?: string
}

const isListed = (value: unknown): value is Listed =>
  typeof value === 'object' &&
  value !== null &&
  'url' in value &&
  typeof value.url === 'string' &&
  'bytes' in value &&
  typeof value.bytes === 'number' &&
  (!('integrity' in value) || typeof value.integrity === 'string')

async function listIn(cache: Cache): Promise<Listed[]> {
  const list = await jsonIn(cache, LIST)
  return Array.isArray(list) ? list.filter(isListed) : []
}

/** The cached copy of a file if its content is what that generation's list says, else undefined. */
async function soundCopy(cache: Cache, { url, bytes, integrity }: Listed): Promise<Response | undefined> {
  const copy = await cache.match(url)
  const content = new Uint8Array((await copy?.clone().arrayBuffer()) ?? [])
  const sound = integrity === undefined ? content.length === bytes : await isProven(content, integrity)
  return sound ? copy : undefined
}

/**
 * The cached files of this generation (build) of the program, and of the one before it, which windows that have been
 * open since then still request. No content is cached or returned that is not what the build wrote.
 */
export class ProgramFiles {
  readonly #files: readonly ProgramFile[]
  readonly #name: string
  constructor(files: readonly ProgramFile[], generation: string) {
    this.#files = files
    this.#name = PREFIX + generation
  }

  /**
   * Caches all files. `progress` gets the share of their bytes that is done, 0 to 1.
   * @throws UnprovenError when the server sends something else for a file; the files before it stay cached
   */
  async keep(progress: (share: number) => void): Promise<void> {
    const cache = await caches.open(this.#name)
    const [last] = await this.#order()
    const earlier = last === undefined || last === this.#name ? null : await caches.open(last)
    const known = earlier ? await listIn(earlier) : []
    const total = this.#files.reduce((sum, { bytes }) => sum + bytes, 0)
    let done = 0
    for (const file of this.#files) {
      const kept = (await soundCopy(cache, file)) ?? (await this.#bring(cache, file, earlier))
      const same = known.find(({ url, bytes }) => url === file.url && bytes === file.bytes)
      // an earlier program may have cached a login page in place of a font: replaced for windows that are still open
      if (earlier && same && !(await soundCopy(earlier, same))) await earlier.put(file.url, kept)
      done += file.bytes
      progress(done / total)
    }
    await cache.put(LIST, new Response(JSON.stringify(this.#files)))
  }

  /** True when every file is cached and its hash matches; a browser that lacks room may have removed some. */
  async complete(): Promise<boolean> {
    const cache = await caches.open(this.#name)
    if (!(await cache.match(LIST))) return false
    for (const file of this.#files) if (!(await soundCopy(cache, file))) return false
    return true
  }

  /** Makes this the generation in use, if it is complete, and deletes all caches but this one and the one before it. */
  async takeOver(): Promise<void> {
    if (!(await this.complete())) return
    const order = [this.#name, ...(await this.#order()).filter((name) => name !== this.#name)].slice(0, 2)
    const notes = await caches.open(ORDER_CACHE)
    await notes.put(ORDER, new Response(JSON.stringify(order)))
    const gone = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && !order.includes(name))
    await Promise.all(gone.map((name) => caches.delete(name)))
  }

  /**
   * A file of this generation or of the one before, its hash checked on each read. A damaged file of this generation is
   * fetched again. Undefined when that fails, and for a file of neither generation.
   * @param url absolute
   */
  async find(url: string): Promise<Response | undefined> {
    const path = new URL(url).origin + new URL(url).pathname
    const order = await this.#order()
    // this generation, if it is not in use yet, comes after the one in use: it may not be complete
    const names =
      order.includes(this.#name) || order.length === 0 ? [this.#name, ...order] : [...order, this.#name]
    for (const name of new Set(names)) {
      const cache = await caches.open(name)
      const own = name === this.#name
      const list: readonly Listed[] = own ? this.#files : await listIn(cache)
      const file = list.find((one) => new URL(one.url, location.href).href === path)
      if (!file) continue
      const found = await soundCopy(cache, file)
      if (found) return found
      const again = own && this.#files.find((one) => one.url === file.url)
      const fetched = again && (await this.#bring(cache, again, null).catch(() => undefined))
      if (fetched) return fetched
    }
    return undefined
  }

  /** Puts a file into the cache, copied from the generation before if that has the same, and reads it back. */
  async #bring(cache: Cache, file: ProgramFile, earlier: Cache | null): Promise<Response> {
    const same = earlier && (await soundCopy(earlier, file))
    await cache.put(file.url, same ?? (await keptCopy(file)))
    const kept = await soundCopy(cache, file)
    if (!kept) throw new Error(`${file.url} is not kept as it was put there`)
    return kept
  }

  async #order(): Promise<string[]> {
    const order = await jsonIn(await caches.open(ORDER_CACHE), ORDER)
    return Array.isArray(order) ? order.filter((name) => typeof name === 'string') : []
  }
}
