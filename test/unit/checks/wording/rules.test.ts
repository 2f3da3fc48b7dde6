import { describe, expect, test } from 'vitest'
import type { Context, WordingRule } from '../../../../src/checks/wording/rule'
import { wordingRules } from '../../../../src/checks/wording/rules'

const context: Context = { year: 2025, unit: '天津市和平区人民政府' }

function mended(rule: WordingRule, line: string): string {
  return [...rule.find(line, context)]
    .sort((a, b) => b.from - a.from)
    .reduce((words, { from, to, put }) => words.slice(0, from) + (put ?? '') + words.slice(to), line)
}

describe.each(wordingRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('has examples of both kinds', () => {
    expect([rule.must.length > 0, rule.mustNot.length > 0]).toEqual([true, true])
  })

  test.each(rule.must)('finds: %s', (wrong, right) => {
    const hits = rule.find(wrong, context)
    expect(hits.length).toBeGreaterThan(0)
    if (right === null) expect(hits.map(({ put }) => put)).toEqual(hits.map(() => undefined))
    else expect(mended(rule, wrong)).toBe(right)
  })

  test.each(rule.must.flatMap(([, right]) => right ?? []))('what it mends is right: %s', (right) => {
    expect(rule.find(right, context)).toEqual([])
  })

  test.each(rule.mustNot)('is silent: %s', (line) => {
    expect(rule.find(line, context)).toEqual([])
  })
})
