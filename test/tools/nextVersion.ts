import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listing } from '../../src/delivery/build/programList'
import { sealPage } from '../../src/delivery/build/sealPage'

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
    writeFileSync(path, text)
  }
  sealAnew(folder)
  return folder
}

/** Has the page and the worker of a built folder name the files as they are now. */
function sealAnew(folder: string): void {
  sealPage(folder, '0.0.0')
  const worker = join(folder, 'serviceWorker.js')
  const text = readFileSync(worker, 'utf8').replace(/\[\{[^[\]]*"integrity"[^[\]]*\}\]/u, (list) => {
    const files: readonly { url: string }[] = JSON.parse(list)
    return JSON.stringify(files.map(({ url }) => listing(folder, url)))
  })
  writeFileSync(worker, text)
}
