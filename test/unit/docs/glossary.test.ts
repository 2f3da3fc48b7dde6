import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../../', import.meta.url)
const architecture = readFileSync(new URL('ARCHITECTURE.md', root), 'utf8')
const filesIn = (folder: string) =>
  readdirSync(new URL(folder, root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|vue)$/u.test(entry.name))
    .map((entry) => {
      const path = `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/')
      return { path: path.slice(path.indexOf(`/${folder}`) + 1), text: readFileSync(path, 'utf8') }
    })
// the list of retired words is in this file
const files = [...filesIn('src/'), ...filesIn('test/')].filter(
  ({ path }) => !path.endsWith('glossary.test.ts'),
)

/** Words that gave way to those of the glossary. */
const RETIRED = [
  'keeper',
  'keptDraft',
  'holdings',
  'writingMarks',
  'secondCopy',
  'second copy',
  'second copies',
  'youngSlots',
  'freshLog',
  'claimDraft',
  'rowsEach',
  'gatherAll',
  'onlyInBackup',
  'atHome',
  'isAtHome',
  'loosePhrases',
  'keptForm',
  'namedForms',
  'useDesk',
  'useShelf',
]

test('the glossary has a row for each of about forty terms, and each stands once', () => {
  const [, glossary = ''] = architecture.split('## Glossary')
  const terms = [...glossary.matchAll(/^\| ([a-z][^|]*?) \|/gmu)].map(([, term]) => term)
  expect(terms.filter((term) => term !== 'word').length).toBeGreaterThanOrEqual(40)
  expect(new Set(terms).size).toBe(terms.length)
})

test.each(RETIRED)('the retired word %s is no identifier, stands in no comment and names no file', (word) => {
  const again = new RegExp(`\\b${word.replace(' ', String.raw`\s(?:\*\s)?`)}\\b`, 'u')
  expect(files.length).toBeGreaterThan(1000)
  expect(
    files.filter(({ path, text }) => again.test(path) || again.test(text)).map(({ path }) => path),
  ).toEqual([])
})
