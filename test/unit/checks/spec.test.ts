import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { summary } from '../../../src/templates/summary/summary'

const here = new URL('./', import.meta.url)
const rows = readFileSync(new URL('../../../src/checks/SPEC.md', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, id = '', severity = ''] = line.split('|').map((cell) => cell.trim())
    return /^[a-z-]+$/u.test(id) && ['error', 'warning', 'missing'].includes(severity)
      ? [{ id, severity }]
      : []
  })
const sources = readdirSync(here)
  .filter((name) => name.endsWith('.test.ts') && name !== 'spec.test.ts')
  .map((name) => readFileSync(new URL(name, here), 'utf8'))
  .join('\n')
/** The words before the colon of each test's name: `test('key-area-parts: …')`. */
const tested = Array.from(
  sources.matchAll(/(?:test\(|describe\(|\]\)\()'([a-z-]+): /gu),
  (match) => match[1] ?? '',
)

test('every row of the specification has a test that names it, and every such test a row', () => {
  expect(rows.length).toBeGreaterThan(0)
  expect([...new Set(tested)].sort()).toEqual(rows.map(({ id }) => id).sort())
})

test('each row stands once', () => {
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
})

test('the form’s rules are rows with their severity', () => {
  const severities = new Map(rows.map(({ id, severity }) => [id, severity]))
  for (const { id, severity } of summary.rules) expect(severities.get(id), id).toBe(severity)
})
