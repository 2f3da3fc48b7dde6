import { join } from 'node:path'
import { compileFunction } from 'node:vm'
import { build, type Plugin } from 'vite'

/** A fault planted in a source file on purpose, to see that it is found. */
export interface Plant {
  /** Path under src/. */
  file: string
  from: string
  to: string
}

/** Code as a function of its globals; each call runs it anew. */
export type Bundled<Exports> = (globals: Readonly<Record<string, unknown>>) => Exports

/** Globals that bundled code is given; what a caller leaves out is undefined there, whatever Node has. */
const GLOBALS = [
  'globalThis',
  'window',
  'self',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'IDBKeyRange',
  'BroadcastChannel',
  'Worker',
  'URL',
  'Date',
  'crypto',
  'performance',
  'addEventListener',
  'removeEventListener',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'requestIdleCallback',
  'cancelIdleCallback',
  'requestAnimationFrame',
  'console',
]

const planting = (plants: readonly Plant[], found: Set<Plant>): Plugin => ({
  name: 'planting',
  enforce: 'pre',
  transform(code, id) {
    const here = plants.filter(({ file }) => id.endsWith(`/src/${file}`))
    if (!here.length) return null
    return here.reduce((text, plant) => {
      if (text.includes(plant.from)) found.add(plant)
      return text.replace(plant.from, plant.to)
    }, code)
  },
})

/** The checks that read sentences are large and have no part in saving. */
const withoutTextReading: Plugin = {
  name: 'without-text-reading',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('/src/checks/textChecks.ts') ? 'export function* textSteps() { return [] }' : null,
}

/** Bundles a file of this folder; the plants whose place is there are added to `found`. */
export async function bundled<Exports>(
  file: string,
  plants: readonly Plant[] = [],
  found = new Set<Plant>(),
): Promise<Bundled<Exports>> {
  const outcome = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [planting(plants, found), withoutTextReading],
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: join(import.meta.dirname, file), formats: ['iife'], name: 'rooms' },
    },
  })
  const [first] = Array.isArray(outcome) ? outcome : [outcome]
  const code = first && 'output' in first ? first.output[0].code : ''
  const run: unknown = compileFunction(`${code}\nreturn rooms`, GLOBALS, { filename: `${file}.bundle.js` })
  if (typeof run !== 'function') throw new Error(`${file} was not compiled`)
  return (globals) => run(...GLOBALS.map((name) => globals[name])) as Exports
}
