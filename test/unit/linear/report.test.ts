import { expect, test } from 'vitest'
import { likelyUnitKind } from '../../../src/templates/likelyUnitKind'
import { likeness } from '../../../src/report/text/likeness'
import { leftOversIn } from '../../../src/report/text/placeholder'
import { inUnit } from '../../../src/report/values/inUnit'
import type { Figure } from '../../../src/report/template/template'
import { parse } from '../../../src/report/values/parse'
import { statutory } from '../../../src/templates/statutory/statutory'
import { summary } from '../../../src/templates/summary/summary'
import { someParagraphs, superLinear } from './growth'

test('likeness to last year’s text is told in time by the length', () => {
  expect(superLinear((text, run) => likeness([`甲${text}`], [`${text}${run}`, text]))).toEqual([])
})

test('what is left of a form is found, and what is typed into a figure is read, in time by its length', () => {
  const figures: readonly Figure[] = [...statutory.figures.slice(0, 30), ...summary.figures]
  // one figure of each kind, in a cell and in a text: which words its unit has makes no other way of reading
  const kinds = [
    ...new Map(figures.map((figure) => [`${figure.kind} ${figure.cell !== undefined}`, figure])).values(),
  ]
  const read = (text: string): unknown => [
    leftOversIn(text),
    likelyUnitKind(text),
    ...[text, `1${text}`, `${text}件`].flatMap((typed) =>
      kinds.map((figure) => [parse(figure, typed, 2025), inUnit(figure, typed)]),
    ),
  ]
  expect(superLinear(read, someParagraphs)).toEqual([])
})
