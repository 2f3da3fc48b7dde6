import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '../../../src')
const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
const MOST_LINES = 220
const MOST_FILES = 15

test('a file is read at one sitting', () => {
  const long = files
    .filter((file) => /\.(?:ts|vue)$/u.test(file))
    .filter((file) => readFileSync(file, 'utf8').split('\n').length - 1 > MOST_LINES)
  expect(long.map((file) => relative(source, file))).toEqual([])
})

test('a folder is taken in at a glance', () => {
  const counts = new Map<string, number>()
  // a README is no burden: it is what one begins with
  for (const file of files.filter((one) => !one.endsWith('README.md')))
    counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1)
  const full = [...counts].filter(([, count]) => count > MOST_FILES)
  expect(full.map(([folder, count]) => `${relative(source, folder)}: ${count}`)).toEqual([])
})
