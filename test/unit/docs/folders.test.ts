import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '../../../src')
const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:ts|vue)$/u.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))

/** The folder of a room that a file is in, `ui/desk`; files beside the folders are in none. */
const folderOf = (path: string): string | null => {
  const [room, folder, ...rest] = relative(source, path).split(/[\\/]/u)
  return rest.length > 0 ? `${room}/${folder}` : null
}

test('no two folders of a room import each other', () => {
  const pairs = new Set(
    files.flatMap((file) => {
      const text = readFileSync(file, 'utf8')
      return [...text.matchAll(/(?:from|import) ?\(?'(\.[^']+)'/gu)].flatMap(([, path = '']) => {
        const [from, to] = [folderOf(file), folderOf(join(dirname(file), path))]
        return from && to && from !== to ? [`${from} > ${to}`] : []
      })
    }),
  )
  expect(pairs.size).toBeGreaterThan(100)
  const both = [...pairs].filter((pair) => pairs.has(pair.split(' > ').reverse().join(' > ')))
  expect(both).toEqual([])
})
