import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '../../../src')
/** Rooms in which everything that is exported has a docstring. */
const ROOMS = [
  'report',
  'templates',
  'checks',
  'pages',
  'prose',
  'recognise',
  'docx',
  'office',
  'import',
  'returned',
  'storage',
  'services',
  'stores',
  'export',
]

test.each(ROOMS)('everything that %s exports has a docstring', (room) => {
  const files = readdirSync(join(source, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.ts$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  expect(files.length).toBeGreaterThan(1)
  const bare = files.flatMap((file) => {
    const lines = readFileSync(file, 'utf8').split('\n')
    return lines.flatMap((line, at) =>
      /^export (?!(?:type )?\{|\*)/u.test(line) && !(lines[at - 1] ?? '').endsWith('*/')
        ? [`${relative(source, file)}:${at + 1}`]
        : [],
    )
  })
  expect(bare).toEqual([])
})
