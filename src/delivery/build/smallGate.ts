import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

const GATE = 'gate.js'

/** A comment that has its lines to itself, and the blanks before other lines. */
const LEFT_OUT = /^[ \t]*(?:\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\/[ \t]*\n)?[ \t]*/gmu

/**
 * The gate without its comments and indents. A minifier would write what the browsers that the gate speaks to cannot read,
 * such as template literals.
 */
export const smallGate = (source: string): string => source.replace(LEFT_OUT, '')

/** Writes the small gate in place of the one that was copied. */
export const gate = (): Plugin => {
  let folder = ''
  return {
    name: 'small-gate',
    apply: 'build',
    configResolved: ({ root, build }) => void (folder = resolve(root, build.outDir)),
    writeBundle() {
      const path = join(folder, GATE)
      writeFileSync(path, smallGate(readFileSync(path, 'utf8')))
    },
  }
}
