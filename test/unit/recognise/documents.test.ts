import { expect, test } from 'vitest'
import { recognise } from '../../../src/recognise/recognise'
import type { Recognised } from '../../../src/recognise/recognised'
import { annotatedDocuments, type AnnotatedDocument } from '../../fixtures/documents/annotated'

/** What was found of what there is to be found, and what was found besides. */
interface Score {
  found: number
  of: number
  false: number
}
type Measure = 'headings' | 'blanks' | 'numbers' | 'kinds' | 'units' | 'joins' | 'sums'

/** Of the joins that were not made, those that are offered. */
let offeredJoins = 0
const offered = ({ doubtful, figures }: Recognised, ...groups: readonly string[]): boolean =>
  doubtful.some(({ first, again }) =>
    [first, again].every((id) => figures.some((one) => one.id === id && groups.includes(one.group))),
  )

const none = (): Score => ({ found: 0, of: 0, false: 0 })
const scores: Record<Measure, Score> = {
  headings: none(),
  blanks: none(),
  numbers: none(),
  kinds: none(),
  units: none(),
  joins: none(),
  sums: none(),
}
const overlap = (
  one: { offset: number; literal: string },
  other: { offset: number; literal: string },
): boolean =>
  one.offset < other.offset + Math.max(1, other.literal.length) &&
  other.offset < one.offset + Math.max(1, one.literal.length)
const bare = (heading: string): string => heading.replace(/[\s。:：]+$/u, '')

function measure({ text, headings, figures, sums }: AnnotatedDocument): void {
  const found = recognise(text)
  const count = (what: Measure, is: boolean): void => {
    scores[what].of += 1
    if (is) scores[what].found += 1
  }
  for (const { offset, heading } of headings)
    count(
      'headings',
      found.sections.some((one) => Math.abs(one.offset - offset) <= 1 && bare(one.heading) === bare(heading)),
    )
  scores.headings.false += found.sections.filter(
    ({ offset }) => !headings.some((one) => Math.abs(one.offset - offset) <= 1),
  ).length
  const pairs = figures.map((one) => ({ one, is: found.figures.find((figure) => overlap(figure, one)) }))
  for (const { one, is } of pairs) {
    count(one.blank ? 'blanks' : 'numbers', is !== undefined)
    if (!is) continue
    count('kinds', is.kind === one.kind)
    count('units', is.unit === one.unit)
  }
  scores.numbers.false += found.figures.filter(
    (figure) => !figures.some((one) => overlap(figure, one)),
  ).length
  const both = pairs.flatMap(({ one, is }) => (is ? [{ key: one.key, group: is.group }] : []))
  for (const [i, a] of both.entries())
    for (const b of both.slice(i + 1)) {
      if (a.key === b.key) {
        count('joins', a.group === b.group)
        if (a.group !== b.group && offered(found, a.group, b.group)) offeredJoins += 1
      } else if (a.group === b.group) scores.joins.false += 1
    }
  const offsetsOf = (key: string): number[] => figures.flatMap((one) => (one.key === key ? [one.offset] : []))
  const right = sums.filter(({ whole, parts }) =>
    found.rules.some(
      (rule) =>
        rule.left.every((offset) => offsetsOf(whole).includes(offset)) &&
        rule.right.length === parts.length &&
        parts.every((part) => offsetsOf(part).some((offset) => rule.right.includes(offset))),
    ),
  )
  scores.sums.of += sums.length
  scores.sums.found += right.length
  scores.sums.false += found.rules.length - right.length
}
for (const document of annotatedDocuments) measure(document)
const share = ({ found, of }: Score): number => found / of

/** Guards against slipping back; documents that a change was tuned on say nothing of how good it is on others. */
test('headings, blanks and numbers of fourteen yearly documents', () => {
  expect(annotatedDocuments).toHaveLength(14)
  expect(share(scores.headings)).toBeGreaterThanOrEqual(0.99)
  expect(scores.headings.false).toBe(0)
  expect(share(scores.blanks)).toBeGreaterThanOrEqual(0.99)
  expect(share(scores.numbers)).toBe(1)
  expect(scores.numbers.false).toBe(0)
})

test('kinds, units, repeats and sums of what was found', () => {
  expect(share(scores.kinds)).toBeGreaterThanOrEqual(0.99)
  expect(share(scores.units)).toBeGreaterThanOrEqual(0.99)
  // what leaves a doubt is asked
  expect(scores.joins.false).toBe(0)
  expect(share(scores.joins)).toBeGreaterThanOrEqual(0.85)
  expect((scores.joins.found + offeredJoins) / scores.joins.of).toBeGreaterThanOrEqual(0.87)
  expect([share(scores.sums) >= 0.8, scores.sums.false]).toEqual([true, 0])
})

test('every offset is that of its own words', () => {
  for (const { text } of annotatedDocuments) {
    const found = recognise(text)
    for (const { offset, literal } of found.figures)
      expect(text.slice(offset, offset + literal.length)).toBe(literal)
    for (const { offset, heading } of found.sections)
      expect(text.slice(offset, offset + heading.length)).toBe(heading)
  }
})
