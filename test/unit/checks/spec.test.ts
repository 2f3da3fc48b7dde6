import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { check } from '../../../src/checks/check'
import { wordingRules } from '../../../src/checks/wording/rules'
import { statutory } from '../../../src/templates/statutory/statutory'
import { summary } from '../../../src/templates/summary/summary'
import { judgedSentences, sentenceTables } from '../../fixtures/sentences'
import { lawReport, ruleOf, zeros } from './statutoryReports'

/** A rule's name, or its number in the domain: X3. */
const ID = /^(?:[a-z-]+|[HWXC]\d{1,2})$/u
const here = new URL('./', import.meta.url)
const rows = readFileSync(new URL('../../../src/checks/SPEC.md', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, id = '', severity = ''] = line.split('|').map((cell) => cell.trim())
    const severities = severity.split(', ')
    return ID.test(id) && severities.every((one) => ['error', 'warning', 'missing', 'unread'].includes(one))
      ? [{ id, severity }]
      : []
  })
const sources = readdirSync(here)
  .filter((name) => name.endsWith('.test.ts') && name !== 'spec.test.ts')
  .map((name) => readFileSync(new URL(name, here), 'utf8'))
  .join('\n')
/** The words before the colon of each test's name: `test('key-area-parts: …')`. */
const named = Array.from(
  sources.matchAll(/(?:test\(|describe\(|\]\)\()'([a-z-]+|[HWXC]\d{1,2}): /gu),
  (match) => match[1] ?? '',
)
/** Each rule of wording is tested by its examples: `wording/rules.test.ts`. */
const tested = [...named, ...wordingRules.map(({ id }) => id)]

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
  for (const { id, severity } of statutory.rules) expect(severities.get(ruleOf(id)), id).toBe(severity)
})

test('what is found in the judged sentences has a row with its severity', () => {
  const severities = new Map(rows.map(({ id, severity }) => [id, severity.split(', ')]))
  const overview = judgedSentences.map(({ text }) => text)
  for (const { id, severity } of check(lawReport(zeros(sentenceTables), { overview })))
    expect(severities.get(ruleOf(id)), id).toContain(severity)
})
