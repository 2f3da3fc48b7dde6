import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A package with modules in a bundle. */
export interface TakenPackage {
  name: string
  version: string
  /** As its package.json names the licence: `MIT`. */
  licence: string
  /** The full texts of the licence files in the package. */
  texts: readonly string[]
}

/** Modules that build tools generate, by id, and the package that their code is of; null: our own. */
const WRITTEN_IN: Readonly<Record<string, string | null>> = {
  '\0rolldown/runtime.js': 'rolldown',
  '\0plugin-vue:export-helper': '@vitejs/plugin-vue',
  // replaced by src/delivery/loadPart.ts
  '\0vite/preload-helper.js': null,
}

const LICENCE_FILE = /^(?:un)?licen[cs]e|^copying|^notice/iu

const stringIn = (value: object, key: string): string => {
  const found: unknown = Reflect.get(value, key)
  return typeof found === 'string' ? found : ''
}

function read(folder: string): TakenPackage | null {
  const about: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  // a folder inside of a package may have a package.json with nothing but the type of its modules
  if (typeof about !== 'object' || about === null || !stringIn(about, 'version')) return null
  const texts = readdirSync(folder)
    .filter((name) => LICENCE_FILE.test(name) && !/\.(?:js|json)$/u.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim())
  return {
    name: stringIn(about, 'name'),
    version: stringIn(about, 'version'),
    licence: stringIn(about, 'license'),
    texts,
  }
}

/** A module's path on the disk: its id without a query such as `?url`. */
export const pathOf = (id: string): string => id.split('?', 1)[0] ?? id

/**
 * The package that a module of a bundle is of, null for our own.
 * @throws RangeError for a module whose package is not known
 */
export function packageOf(id: string, root: string): TakenPackage | null {
  if (id.startsWith('\0')) {
    const name = WRITTEN_IN[pathOf(id)]
    if (name === undefined) throw new RangeError(`nobody knows whose licence ${JSON.stringify(id)} is under`)
    return name === null ? null : read(join(root, 'node_modules', name))
  }
  if (!id.includes('/node_modules/')) return null
  for (let folder = dirname(pathOf(id)); folder !== dirname(folder); folder = dirname(folder)) {
    const found = existsSync(join(folder, 'package.json')) ? read(folder) : null
    if (found) return found
  }
  throw new RangeError(`no package has ${id}`)
}
