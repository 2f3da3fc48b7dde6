import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const text = (name: string): string => readFileSync(join(root, name), 'utf8')

test.each(['ARCHITECTURE.md', 'README.md'])('every path that %s names exists', (name) => {
  const paths = [...text(name).matchAll(/(?<=[`(])(?:src|test|public)\/[\w./-]*/gu)].map(([path]) => path)
  expect(paths.length).toBeGreaterThan(0)
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

test('every script that the README names can be run', () => {
  const scripts: unknown = JSON.parse(text('package.json'))
  const named = [...text('README.md').matchAll(/npm run ([\w:]+)/gu)].map(([, script]) => script)
  expect(named.filter((script) => !JSON.stringify(scripts).includes(`"${script}":`))).toEqual([])
})
