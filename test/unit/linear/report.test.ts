import { expect, test } from 'vitest'
import { changesBetween } from '../../../src/report/compare/changesBetween'
import { compareLines } from '../../../src/report/compare/compareLines'
import { newDraft, withText } from '../../../src/report/draft'
import { likelyUnitKind } from '../../../src/report/likelyUnitKind'
import { likeness } from '../../../src/report/likeness'
import { leftOversIn } from '../../../src/report/placeholder'
import type { Report } from '../../../src/report/report'
import { starterProse } from '../../../src/report/starter'
import { inUnit } from '../../../src/report/values/inUnit'
import { parse } from '../../../src/report/values/parse'
import { statutory } from '../../../src/templates/statutory/statutory'
import { summary } from '../../../src/templates/summary/summary'
import { superLinear } from './growth'

const report = (paragraphs: readonly string[]): Report => ({
  template: statutory,
  draft: withText(newDraft(statutory, 'one'), 'overview', starterProse(paragraphs)),
})
const parted = (text: string): string[] => text.match(/[\s\S]{1,40}/gu) ?? []

test('two forms of a text are compared in time by their length', () => {
  const compare = (before: readonly string[], after: readonly string[]): unknown => [
    changesBetween(report(before), report(after)),
    compareLines(report(before), report(after), 'overview'),
  ]
  expect(superLinear((text, run) => compare([text], [`甲${text}${run}`]))).toEqual([])
  expect(superLinear((text, run) => compare(parted(text), parted(`甲${text}${run}`)))).toEqual([])
})

test('likeness to last year’s text is told in time by the length', () => {
  expect(superLinear((text, run) => likeness([`甲${text}`], [`${text}${run}`, text]))).toEqual([])
})

test('what is left of a form is found, and what is typed into a figure is read, in time by its length', () => {
  const figures = [...statutory.figures.slice(0, 30), ...summary.figures]
  // one figure of each kind
  const kinds = [...new Map(figures.map((figure) => [`${figure.kind} ${figure.unit}`, figure])).values()]
  const read = (text: string): unknown => [
    leftOversIn(text),
    likelyUnitKind(text),
    ...[text, `1${text}`, `${text}件`].flatMap((typed) =>
      kinds.map((figure) => [parse(figure, typed, 2025), inUnit(figure, typed)]),
    ),
  ]
  expect(superLinear(read)).toEqual([])
})
