import { describe, expect, test } from 'vitest'
import { check } from '../../../src/checks/check'
import { listSentences } from '../../fixtures/listSentences'
import { neighbourSentences } from '../../fixtures/neighbourSentences'
import { judgedSentences, sentenceTables } from '../../fixtures/sentences'
import { turnsOfPhrase } from '../../fixtures/turnsOfPhrase'
import { yearSentences } from '../../fixtures/yearSentences'
import { lawReport, ruleOf, zeros } from './statutoryReports'

const OF_TEXT = /^(?:X\d+|C0[67]|C16|C19|W8|other-year)$/u

/** The rules that the text's own words break, in the report of the tables. */
function rulesOf(text: string, section = 'overview'): string[] {
  const report = lawReport(zeros(sentenceTables), { [section]: [text] })
  const rules = check(report)
    .filter(({ target }) => target.section === section)
    .map(({ id }) => ruleOf(id))
  return [...new Set(rules.filter((rule) => OF_TEXT.test(rule)))]
}

test('the tables of the sentences hold', () => {
  const own = check(lawReport(zeros(sentenceTables))).filter(({ severity }) => severity === 'error')
  expect(own.map(({ sentence }) => sentence)).toEqual([])
})

test('there are enough of both kinds to tell false alarms from misses', () => {
  const broken = judgedSentences.filter(({ rules }) => rules.length > 0)
  expect([broken.length >= 30, judgedSentences.length - broken.length >= 60]).toEqual([true, true])
})

describe('a sentence of 总体情况', () => {
  test.each(judgedSentences.map(({ text, rules }) => [text, rules] as const))('%s → %j', (text, rules) => {
    expect(rulesOf(text)).toEqual(rules)
  })
})

describe('a sentence beside one that differs', () => {
  test.each(neighbourSentences.map(({ text, rules, section }) => [text, rules, section] as const))(
    '%s → %j',
    (text, rules, section) => {
      expect(rulesOf(text, section)).toEqual(rules)
    },
  )
})

describe('a sentence after the manner of a published one', () => {
  test.each(turnsOfPhrase.map(({ text, rules }) => [text, rules] as const))('%s → %j', (text, rules) => {
    expect(rulesOf(text)).toEqual(rules)
  })
})

describe('a sentence with a year', () => {
  test.each(yearSentences.map(({ text, rules, section }) => [section, text, rules] as const))(
    '%s: %s → %j',
    (section, text, rules) => {
      expect(rulesOf(text, section)).toEqual(rules)
    },
  )
})

describe('a list that stands apart from its whole', () => {
  test.each(listSentences.map(({ text, rules }) => [text, rules] as const))('%s → %j', (text, rules) => {
    expect(rulesOf(text)).toEqual(rules)
  })
})
