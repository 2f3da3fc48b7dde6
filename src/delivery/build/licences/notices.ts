import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageOf, pathOf, type TakenPackage } from './packageOf.ts'

/** The file of the build with the notices; `src/ui/about/readNotices.ts` shows it. */
export const NOTICES = 'third-party-notices.txt'

const LINE = '='.repeat(78)
const TEXTS = join(import.meta.dirname, 'texts')

/** Finds comments in a package's files about code that came from somebody else. */
const ABOUT_RIGHTS = /@licen[cs]e|@preserve|copyright|\(c\) /iu
const COMMENT = /\/\*[\s\S]*?\*\//gu

function commentsOf(path: string): string[] {
  if (!/\.[cm]?js$/u.test(path)) return []
  return Array.from(readFileSync(path, 'utf8').matchAll(COMMENT), ([comment]) => comment).filter((comment) =>
    ABOUT_RIGHTS.test(comment),
  )
}

interface Taken {
  of: TakenPackage
  paths: Set<string>
}

/** The texts in `texts/` for files whose package has none, found by the file's name. */
const keptTexts = (paths: readonly string[]): string[] =>
  readdirSync(TEXTS)
    .filter((name) => paths.some((path) => path.endsWith(`/${name.replace(/\.txt$/u, '')}`)))
    .map((name) => readFileSync(join(TEXTS, name), 'utf8').trim())

function sectionOf({ of, paths }: Taken): string {
  const { name, version, licence, texts } = of
  const files = [...paths].sort()
  if (licence === '' || texts.length === 0)
    throw new RangeError(`${name} ${version} is in the bundle and has no licence text`)
  const inside = [...new Set(files.flatMap(commentsOf))]
  return [
    LINE,
    `${name} ${version}`,
    `Licence: ${licence}`,
    '',
    ...[...texts, ...keptTexts(files)].flatMap((text) => [text, '']),
    ...(inside.length > 0 ? [`Notices inside ${name}:`, '', ...inside.flatMap((text) => [text, ''])] : []),
  ].join('\n')
}

/**
 * The licence texts of everything that is in the bundles made of these modules, of the faces, and our own.
 * @throws RangeError when a package has none
 */
export function noticesOf(modules: Iterable<string>, root: string): string {
  const taken = new Map<string, Taken>()
  for (const id of modules) {
    const of = packageOf(id, root)
    if (!of) continue
    const key = `${of.name} ${of.version}`
    const one = taken.get(key) ?? { of, paths: new Set() }
    taken.set(key, one)
    // code that the build tool generates is in no file
    if (!id.startsWith('\0')) one.paths.add(pathOf(id))
  }
  const text = (name: string): string => readFileSync(join(root, name), 'utf8').trim()
  const packages = [...taken].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => sectionOf(one))
  return [
    '年报编辑器：本程序及其所含第三方软件、字体的许可全文',
    '',
    text('LICENSE'),
    '',
    LINE,
    text('public/fonts/README.md'),
    '',
    text('public/fonts/OFL.txt'),
    '',
    ...packages,
  ].join('\n')
}
