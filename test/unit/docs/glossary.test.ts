import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../../', import.meta.url)
const architecture = readFileSync(new URL('ARCHITECTURE.md', root), 'utf8')
const sources = readdirSync(new URL('src/', root), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:ts|vue)$/u.test(entry.name))
  .map((entry) => {
    const path = `${entry.parentPath}/${entry.name}`
    return { path: path.slice(path.indexOf('/src/') + 1), text: readFileSync(path, 'utf8') }
  })

/** Words of the code that gave way to those of the glossary, as identifiers and as names of files. */
const RETIRED = [
  'keeper',
  'keptDraft',
  'holdings',
  'writingMarks',
  'secondCopy',
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

test.each(RETIRED)('the retired word %s names no module', (word) => {
  const named = sources.filter(({ path, text }) => path.endsWith(`/${word}.ts`) || text.includes(`/${word}'`))
  expect(named.map(({ path }) => path)).toEqual([])
})
