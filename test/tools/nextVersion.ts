import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A built folder as the next version of the program would leave it: every script and style under another name. */
export function nextVersion(built: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-next-'))
  cpSync(built, folder, { recursive: true })
  const assets = join(folder, 'assets')
  const renamed = readdirSync(assets).map((name) => {
    const next = name.replace(
      /-([\w-]{8})(?=\.\w+$)/u,
      (_, hash: string) => `-${Array.from(hash).reverse().join('')}`,
    )
    renameSync(join(assets, name), join(assets, next))
    return [name, next] as const
  })
  const texts = ['index.html', 'serviceWorker.js', ...readdirSync(assets).map((name) => join('assets', name))]
  for (const name of texts.filter((one) => /\.(?:js|css|html)$/u.test(one))) {
    const path = join(folder, name)
    let text = readFileSync(path, 'utf8')
    for (const [was, is] of renamed) text = text.replaceAll(was, is)
    // what has no hash in its name has another revision
    if (name === 'serviceWorker.js')
      text = text.replace(/("revision":")[\da-f]+(","url":"index\.html")/u, '$1another$2')
    writeFileSync(path, text)
  }
  return folder
}
