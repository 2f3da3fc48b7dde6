import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const text = (name: string): string => readFileSync(join(root, name), 'utf8')

const roomReadmes = readdirSync(join(root, 'src'), { encoding: 'utf8', recursive: true })
  .filter((name) => basename(name) === 'README.md')
  .map((name) => `src/${name.replaceAll('\\', '/')}`)

test.each(['ARCHITECTURE.md', 'README.md', ...roomReadmes])('every path that %s names exists', (name) => {
  const paths = [...text(name).matchAll(/(?<=[`(])(?:src|test|public)\/[\w./-]*/gu)].map(([path]) => path)
  if (!roomReadmes.includes(name)) expect(paths.length).toBeGreaterThan(0)
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

test('what ARCHITECTURE.md says is in a file stands in it', () => {
  const pairs = [...text('ARCHITECTURE.md').matchAll(/`(\w+)`\s(?:in|of `\w+` in)\s`(src\/[\w./-]+\.\w+)`/gu)]
  expect(pairs.length).toBeGreaterThan(20)
  expect(
    pairs.flatMap(([, name = '', path = '']) => (text(path).includes(name) ? [] : [`${name} in ${path}`])),
  ).toEqual([])
})

test('every script that the README names can be run', () => {
  const scripts: unknown = JSON.parse(text('package.json'))
  const named = [...text('README.md').matchAll(/npm run ([\w:]+)/gu)].map(([, script]) => script)
  expect(named.filter((script) => !JSON.stringify(scripts).includes(`"${script}":`))).toEqual([])
})
