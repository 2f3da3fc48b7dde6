import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { integrityOf } from '../../../src/delivery/build/integrity'
import { sealPage } from '../../../src/delivery/build/sealPage'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-seal-'))
  mkdirSync(join(folder, 'assets'))
  const page = `<html><head><title>a</title><script type="module" src="./assets/a.js"></script></head><body></body></html>`
  writeFileSync(join(folder, 'index.html'), page)
  writeFileSync(join(folder, 'assets/a.js'), 'let a')
  writeFileSync(join(folder, 'assets/later.js'), 'let later')
})
afterEach(() => rmSync(folder, { recursive: true }))

const sealed = (): string => {
  sealPage(folder, '1.2.3')
  return readFileSync(join(folder, 'index.html'), 'utf8')
}
const buildIn = (html: string): string | undefined =>
  /<meta name="version" content="1\.2\.3\+([\da-f]{8})"/u.exec(html)?.[1]

test('what the page names has its integrity, and what comes later stands in the list', () => {
  const html = sealed()
  expect(html).toContain(`integrity="${integrityOf('a.js', Buffer.from('let a'))}" src="./assets/a.js"`)
  expect(html).toContain(`"assets/later.js":"${integrityOf('later.js', Buffer.from('let later'))}"`)
})

test('sealed again it is the same page, and its build has the same name', () => {
  const first = sealed()
  expect(buildIn(first)).toMatch(/./u)
  expect(sealed()).toBe(first)
})

test('any file that changes gives the build another name', () => {
  const first = buildIn(sealed())
  writeFileSync(join(folder, 'assets/font.gzip.txt'), 'new')
  expect(buildIn(sealed())).not.toBe(first)
})

test('a page that names what is not there is not built', () => {
  rmSync(join(folder, 'assets/a.js'))
  expect(sealed).toThrow('assets/a.js')
})
