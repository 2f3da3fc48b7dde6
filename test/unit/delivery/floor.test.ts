import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Linter } from 'eslint'
import { expect, test } from 'vitest'
import { smallGate } from '../../../src/delivery/build/smallGate'

/** What Chromium 102 does not have, and building does not add: a build changes how things are written, not what there is. */
const YOUNGER_CALLS =
  /\.(?:toReversed|toSorted|toSpliced|with|isWellFormed|toWellFormed|groupBy|withResolvers|fromAsync|canParse|checkVisibility|isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference|fromBase64|toBase64|showPopover|caretPositionFromPoint|moveBefore|setHTMLUnsafe)\(/u
const YOUNGER_STATICS = /\b(?:AbortSignal\.(?:any|timeout)|Promise\.try|Response\.json|Iterator\.from)\(/u
const YOUNGER_STYLES =
  /oklch|oklab|color-mix|:has\(|@container|@scope|@starting-style|\d[dsl]vh\b|light-dark\(|field-sizing|subgrid|^\s*&/mu

const folder = join(import.meta.dirname, '../../../src')
const gate = readFileSync(join(folder, '../public/gate.js'), 'utf8')
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:ts|vue|css)$/u.test(name) && !name.startsWith(join('delivery', 'build')))
  .map((name) => readFileSync(join(folder, name), 'utf8'))

test.each([
  ['calls', YOUNGER_CALLS, '[3, 1].toSorted()'],
  ['functions', YOUNGER_STATICS, 'AbortSignal.any([])'],
  ['styles', YOUNGER_STYLES, 'height: 100dvh'],
])('the sources use no %s that are younger than Chromium 102', (_, younger, planted) => {
  expect(planted).toMatch(younger)
  expect(sources.length).toBeGreaterThan(200)
  const found = [...sources, gate].flatMap((source) => younger.exec(source)?.[0] ?? [])
  expect(found).toEqual([])
})

/** What a reader of that year's JavaScript does not understand. */
const notUnderstood = (script: string, ecmaVersion: 5): string[] =>
  new Linter()
    .verify(script, { languageOptions: { ecmaVersion, sourceType: 'script' } })
    .map(({ message }) => message)

test('the gate is written as browsers read it that the editor does not start in', () => {
  expect(notUnderstood('const here = () => window.top', 5)).toHaveLength(1)
  expect(notUnderstood(gate, 5)).toEqual([])
})

test('the gate that is handed out says the same in fewer bytes, as old browsers read it', () => {
  const small = smallGate(gate)
  expect(notUnderstood(small, 5)).toEqual([])
  expect(small).not.toMatch(/\/\*|^[ \t]|\n\n\n/mu)
  expect(small.length).toBeLessThan(gate.length * 0.8)
  const said = (script: string): string[] => script.match(/'[^'\n]*'/gu) ?? []
  expect(said(small)).toEqual(said(gate.replaceAll(/\/\*[^]*?\*\//gu, '')))
})
