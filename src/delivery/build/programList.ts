import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import type { ProgramFile } from '../keptCopy.ts'
import { integrityOf } from './integrity.ts'

/** The entry of a built file in the service worker's list. */
export function listing(folder: string, url: string): ProgramFile {
  const content = readFileSync(join(folder, url))
  return { url, bytes: content.length, integrity: integrityOf(url, content) }
}

interface Entry {
  url: string
  revision: string | null
  size: number
}

/**
 * Completes the entries of the worker's list with size and integrity, once everything else is written to the built
 * folder. `plugin` only notes which folder that is.
 */
export function programList(): {
  plugin: Plugin
  complete: (entries: readonly Entry[]) => { manifest: Entry[] }
} {
  let folder = ''
  return {
    plugin: {
      name: 'program-list',
      apply: 'build',
      configResolved: ({ root, build }) => void (folder = resolve(root, build.outDir)),
    },
    complete: (entries) => ({
      manifest: entries.map(({ url, size }) => ({ revision: null, size, ...listing(folder, url) })),
    }),
  }
}
