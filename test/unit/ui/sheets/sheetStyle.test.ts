import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const SHEET = 'src/ui/sheets/sheet.css'
const css = readFileSync(SHEET, 'utf8').replaceAll(/\/\*[^*]*\*\//gu, '')
const styles = readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:vue|css)$/u.test(file))
  .map((file) => `src/ui/${file}`)
  .filter((file) => file !== SHEET)

/** The names in texts that a pattern finds, each with its file. */
const named = (files: readonly string[], pattern: RegExp): { file: string; name: string }[] =>
  files.flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(pattern))
      .flatMap(([, names = '']) => names.split(' '))
      .map((name) => ({ file, name })),
  )

test('the style of pages, which stays once a page was shown, is of pages alone', () => {
  const ofPages = new Set(Array.from(css.matchAll(/(?:^|[,}])\s*\.([\w-]+)/gu), ([, name]) => name))
  expect(ofPages).toContain('sheet-text')
  const others = styles.filter((file) => !file.startsWith('src/ui/sheets/'))
  expect(named(others, / class="([^"]*)"/gu).filter(({ name }) => ofPages.has(name))).toEqual([])
})

test('a page reads no measure that a screen around it sets', () => {
  const read = new Set(Array.from(css.matchAll(/var\((--[\w-]+)/gu), ([, name]) => name))
  expect(read).toContain('--line-gap')
  // the preview's zoom is meant for the page
  read.delete('--unzoom')
  expect(named(styles, /^\s*(--[\w-]+):/gmu).filter(({ name }) => read.has(name))).toEqual([])
})
