import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const ui = new URL('../../../src/ui/', import.meta.url)
const tokens = readFileSync(new URL('style/tokens.css', ui), 'utf8')
/** What stands on paper has colours of its own, which no scheme of the screen changes. */
const PAPER = /\/sheets\/(?:sheet|table|print)\.css$/u
const styles = readdirSync(ui, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:vue|css)$/u.test(entry.name))
  .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
  .filter((path) => !path.endsWith('/tokens.css') && !PAPER.test(path))
  .map((path) => {
    const text = readFileSync(path, 'utf8')
    return { path, css: path.endsWith('.vue') ? text.slice(text.indexOf('<style')) : text }
  })

const found = (pattern: RegExp): string[] =>
  styles.flatMap(({ path, css }) =>
    [...css.matchAll(pattern)].map(([raw]) => `${path.slice(path.indexOf('/src/') + 1)}: ${raw}`),
  )

test('every colour of the screen is a token', () => {
  expect(styles.length).toBeGreaterThan(30)
  expect(found(/(?<=[:\s])#[\da-f]{3,8}\b/giu)).toEqual([])
  // a backdrop inherits no token before Chromium 122
  expect(found(/(?<!::backdrop \{[^}]*)rgba?\(/gu)).toEqual([])
})

test('every radius and every shadow that a token has is that token', () => {
  expect(found(/border-radius: [^;]*\d+px[^;]*;/gu)).toEqual([])
  const shadows = [...tokens.matchAll(/--shadow-[a-z]+: ([^;]+);/gu)].map(([, value = '']) => value)
  expect(shadows.length).toBeGreaterThan(3)
  for (const shadow of shadows) expect(styles.filter(({ css }) => css.includes(shadow))).toEqual([])
})

test('every size of words that a token has, and every layer, is that token', () => {
  const sizes = [...tokens.matchAll(/--size-\d: (\d+)px;/gu)].map(([, value = '']) => value)
  expect(sizes.length).toBeGreaterThan(3)
  const size = sizes.join('|')
  expect(found(new RegExp(`font-size: (?:${size})px;|font: (?:\\d+ )?(?:${size})px/`, 'gu'))).toEqual([])
  expect(found(/z-index: \d+;/gu)).toEqual([])
  expect(found(/(?<![-\w])height: 36px;|min-height: 22px;|width: 16px;\n\s*height: 16px;/gu)).toEqual([])
})

test('each token is used', () => {
  const all = styles.map(({ css }) => css).join('\n')
  const prose = readFileSync(new URL('../../../src/ui/desk/section/prose.css', import.meta.url), 'utf8')
  const unused = [...tokens.matchAll(/(--[\w-]+):/gu)]
    .map(([, name = '']) => name)
    .filter((name) => !`${all}${prose}${tokens}`.includes(`var(${name})`))
  expect(unused).toEqual([])
})

test('no component gives a token another meaning', () => {
  const names = new Set([...tokens.matchAll(/(--[\w-]+):/gu)].map(([, name = '']) => name))
  const set = found(/(?<=^|[\s{;])--[\w-]+(?=:)/gmu).filter((one) =>
    names.has(one.slice(one.lastIndexOf(' ') + 1)),
  )
  const script = readdirSync(ui, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:vue|ts)$/u.test(entry.name))
    .flatMap((entry) => {
      const text = readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8')
      return [...text.matchAll(/setProperty\('(--[\w-]+)'/gu)].map(([, name = '']) => name)
    })
  expect([...set, ...script.filter((name) => names.has(name))]).toEqual([])
})
