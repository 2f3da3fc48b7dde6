import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import type { Plugin } from 'vite'
import { integrityOf, listBlock } from './integrity.ts'
import { SINGLE_NAME } from './singleFile.ts'

const PAGE = 'index.html'
/** The files in the list: those that the page names, and those loaded later whose hash no script contains. */
const LISTED = /\.(?:js|css)$|-notices\.txt$/u
/**
 * A script without integrity that tells, on a disk, what to open instead: there browsers run no script with integrity.
 */
const GATE = 'gate.js'
/** Written after the page, for its list has the page's hash. */
const WORKER = 'serviceWorker.js'

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort()
}

/** Eight hex digits that depend on the content alone, not on when and where it is built. */
const buildOf = (contents: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256')
  for (const content of contents) hash.update(createHash('sha256').update(content).digest())
  return hash.digest('hex').slice(0, 8)
}

const withVersion = (html: string, version: string, build: string): string =>
  html.replace(
    /\s{0,99}<title>/u,
    (title) => `\n    <meta name="version" content="${version}+${build}" />${title}`,
  )

/**
 * Writes into a built page the integrity of all that it loads: as attributes of its scripts and styles, and as a list
 * for the parts that are loaded later. The list is in the page because two scripts that name each other cannot contain
 * each other's hash. Replaces what an earlier call wrote.
 * @throws RangeError when the page names a file that is not there
 */
export function sealPage(folder: string, version: string): void {
  const page = join(folder, PAGE)
  const contents = new Map(filesIn(folder).map((name) => [name, readFileSync(join(folder, name))]))
  const ours = [...contents].filter(([name]) => LISTED.test(name) && name !== WORKER)
  const list = Object.fromEntries(ours.map(([name, bytes]) => [name, integrityOf(name, bytes)]))
  const html = readFileSync(page, 'utf8')
    .replace(/ integrity="[^"]*"/gu, '')
    .replace(/\s{0,99}<meta name="version"[^>]*>/u, '')
    .replace(/\s{0,99}<script type="application\/json" id="program-files">[^<]*<\/script>/u, '')
    .replace(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/gu, (address, name: string) => {
      if (name === GATE) return address
      const integrity = list[name]
      if (integrity === undefined) throw new RangeError(`the page names ${name}, which is not there`)
      return `integrity="${integrity}" ${address}`
    })
    .replace(/(?=\s{0,99}<\/body>)/u, () => `\n    ${listBlock(list)}`)
  const others = [...contents].filter(([name]) => name !== PAGE && name !== WORKER)
  writeFileSync(page, withVersion(html, version, buildOf([html, ...others.map(([, bytes]) => bytes)])))
}

/** Writes only the version into the one-file build: the hashes in its policy already protect its scripts and styles. */
function nameSingle(folder: string, version: string): void {
  const path = join(folder, SINGLE_NAME)
  const html = readFileSync(path, 'utf8')
  writeFileSync(path, withVersion(html, version, buildOf([html])))
}

/** {@link sealPage} as the last step of a build, before the service worker lists the page. */
export const sealed = (version: string, single: boolean): Plugin => {
  let folder = ''
  return {
    name: 'sealed-page',
    apply: 'build',
    configResolved: ({ root, build }) => void (folder = resolve(root, build.outDir)),
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: () => (single ? nameSingle : sealPage)(folder, version),
    },
  }
}
