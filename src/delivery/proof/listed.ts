import type { Integrity } from './integrity'

/** Where the page has the integrity of its files, by their addresses from the page (see `src/delivery/build/sealPage.ts`). */
const LIST = 'program-files'

let listed: ReadonlyMap<string, Integrity> | null = null

/** The integrity of a file by its absolute address; undefined where it is not of the build, or nothing is built. */
export function listedIntegrity(url: string): Integrity | undefined {
  if (!listed) {
    const list: Record<string, Integrity> = JSON.parse(document.getElementById(LIST)?.textContent ?? '{}')
    listed = new Map(Object.entries(list).map(([path, one]) => [new URL(path, document.baseURI).href, one]))
  }
  return listed.get(url)
}
