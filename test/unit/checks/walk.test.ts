import { expect, test } from 'vitest'
import type { Finding } from '../../../src/checks/findings/finding'
import { nextFinding, stopsOf, type WalkedTo } from '../../../src/checks/findings/walk'

const SECTIONS = ['a', 'b', 'c']
/** `a!1` an error, `a?1` a warning, `a_1` a blank of section a. */
const findings = (words: string): Finding[] =>
  words.split(' ').map((id) => ({
    id,
    severity: id[1] === '!' ? 'error' : id[1] === '?' ? 'warning' : 'missing',
    sentence: id,
    about: '',
    target: { kind: 'section', section: id.charAt(0) },
    figures: [],
    basis: '',
  }))
const ALL = findings('a!1 a_1 a_2 b_1 b_2 b_3 c?1')

function walk(here: string, back = false, all = ALL, from: WalkedTo | null = null): string {
  const gone: string[] = []
  let last = from
  let at = here
  for (let i = 0; i < 5; i += 1) {
    const finding = nextFinding(all, SECTIONS, at, last, back)
    if (!finding) return ''
    gone.push(finding.id)
    at = finding.target.section
    last = { finding, findings: all }
  }
  return gone.join(' ')
}
const walked = (id: string): WalkedTo => {
  const finding = ALL.find((one) => one.id === id)
  if (!finding) throw new RangeError(id)
  return { finding, findings: ALL }
}

test('the blanks of a section are one stop', () => {
  expect(stopsOf(ALL).map(({ id }) => id)).toEqual(['a!1', 'a_1', 'b_1', 'c?1'])
})
test('the section at hand is first, then round and round', () => {
  expect(walk('b')).toBe('b_1 c?1 a!1 a_1 b_1')
  expect(walk('a')).toBe('a!1 a_1 b_1 c?1 a!1')
  expect(walk('b', true)).toBe('a_1 a!1 c?1 b_1 a_1')
})
test('one that was mended is followed by what stood behind it, or before', () => {
  const without = (...ids: string[]): Finding[] => ALL.filter(({ id }) => !ids.includes(id))
  expect(nextFinding(without('a!1'), SECTIONS, 'a', walked('a!1'), false)?.id).toBe('a_1')
  expect(nextFinding(without('b_1'), SECTIONS, 'b', walked('b_1'), false)?.id).toBe('b_2')
  expect(nextFinding(without('b_1'), SECTIONS, 'b', walked('b_1'), true)?.id).toBe('a_1')
  expect(nextFinding(without('c?1'), SECTIONS, 'c', walked('c?1'), false)?.id).toBe('a!1')
})
test('who went elsewhere by herself begins there', () => {
  expect(nextFinding(ALL, SECTIONS, 'c', walked('a!1'), false)?.id).toBe('c?1')
})
test('nothing is left, or all is past', () => {
  expect(nextFinding([], SECTIONS, 'a', null, false)).toBeNull()
  expect(nextFinding(findings('a!1'), SECTIONS, 'c', null, false)?.id).toBe('a!1')
  expect(nextFinding(findings('c!1'), SECTIONS, 'a', null, true)?.id).toBe('c!1')
})
