import type { Integrity } from './integrity'

/** Id of the element with the integrity of the files by relative address (see `src/delivery/build/sealPage.ts`). */
const LIST = 'program-files'

let listed: ReadonlyMap<string, Integrity> | null = null

/**
 * The integrity of a file by its absolute address; undefined for a file that is not of the build, and in development.
 */
export function listedIntegrity(url: string): Integrity | undefined {
  if (!listed) {
    const list: Record<string, Integrity> = JSON.parse(document.getElementById(LIST)?.textContent ?? '{}')
    listed = new Map(Object.entries(list).map(([path, one]) => [new URL(path, document.baseURI).href, one]))
  }
  return listed.get(url)
}
