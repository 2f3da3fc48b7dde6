import { describe, expect, test } from 'vitest'
import { excelFile } from '../../../../src/office/excelFile'
import { cellText, contentAt } from '../../../../src/office/excel/write/cellContent'
import { newDraft } from '../../../../src/report/draft/draft'
import { entryAt, figureAt, type Report, typedAt, yearOf } from '../../../../src/report/report'
import type { Template } from '../../../../src/report/template/template'
import { parse, written } from '../../../../src/report/values/parse'
import { statutory } from '../../../../src/templates/statutory/statutory'
import { summary } from '../../../../src/templates/summary/summary'
import { drawing } from '../../../faults/simulation/random'
import { completeReport } from '../../../fixtures/completeReport'
import { huaianReport } from '../../../fixtures/huaianReport'
import { longestReport } from '../../../fixtures/longestValues'
import { village } from '../../../fixtures/village/village'
import { randomDraft } from '../../../tools/randomDraft'
import { ownStatutory, readBack, towns, townReport } from './workbooks'

/** The report's values as they were typed, without those that are blank. */
const typedIn = (report: Report): Map<string, string> =>
  new Map(
    report.template.figures
      .filter(({ place }) => entryAt(report, place).kind !== 'blank')
      .map(({ place }) => [place, typedAt(report, place)]),
  )
const sorted = (values: ReadonlyMap<string, string>): [string, string][] =>
  [...values].sort(([a], [b]) => (a < b ? -1 : 1))

/** The report with nothing filled in, as it is where the file was written from an earlier state of it. */
const emptied = ({ template, draft }: Report): Report => {
  const { sections } = newDraft(template, draft.id)
  const blank = Object.entries(sections).map(
    ([place, section]) => [place, { ...section, values: {} }] as const,
  )
  return { template, draft: { ...draft, sections: Object.fromEntries(blank) } }
}

function expectSame(report: Report): void {
  const { bytes } = excelFile(report)
  const back = readBack(bytes, report)
  expect(sorted(back.values)).toEqual(sorted(typedIn(report)))
  expect([back.missing, back.unknown, back.troubles]).toEqual([[], [], []])

  const fresh = readBack(bytes, emptied(report))
  expect([...fresh.values.keys()].sort()).toEqual([...back.values.keys()].sort())
  expect(fresh.troubles).toEqual([])
  for (const [place, typed] of fresh.values) {
    const content = contentAt(report, place)
    const entry = parse(figureAt(report.template, place), typed, yearOf(report))
    if (content.kind === 'number') expect(written(entry)).toBe(content.value)
    else expect(typed).toBe(cellText(written(entryAt(report, place))))
  }
}

describe('a workbook that nobody changed brings back exactly what was typed', () => {
  test.each<[string, () => Report]>([
    ['the summary form', completeReport],
    ['the statutory form', () => huaianReport({ normative_made: '8（其中修订 2 件）', licensing: '约三十' })],
    ['a built-in form that was edited', ownStatutory],
    ['a form of one’s own with tables', townReport],
    ['the village form', () => ({ template: village, draft: newDraft(village, 'v', { v_name: '东村' }) })],
    ['the longest values', () => longestReport(statutory)],
  ])('%s', (_, report) => expectSame(report()))

  test.each<[string, Template, number]>([
    ['summary', summary, 15],
    ['statutory', statutory, 10],
    ['village', village, 15],
    ['towns', towns, 25],
  ])('any draft on the form %s', (_, template, seeds) => {
    for (let seed = 1; seed <= seeds; seed += 1)
      expectSame({ template, draft: randomDraft(template, drawing(seed)) })
  })

  test('a text that looks like an escape of Excel, line ends, tabs and blanks at its ends', () => {
    for (const typed of [
      '_x0041_甲',
      '甲\r\n乙',
      ' 甲\t乙 ',
      '=1+1',
      '+86',
      '-',
      '@甲',
      "'甲",
      '<甲>&"乙"',
      '007',
    ])
      expectSame(townReport({ v_name: typed, docs: typed, t00n: typed }))
  })
})

describe('what colleagues fill in comes back as the official would type it', () => {
  test.each(['0', '7', '999999999', '12（其中3件为上年）'])('a count of %s', (typed) => {
    const full = excelFile(townReport({ t00n: typed })).bytes
    expect(readBack(full, townReport({})).values.get('t00n')).toBe(typed)
  })

  test('a long number is exact', () => {
    const full = excelFile(townReport({ t00s: '123456789.123456', t01n: '12345678901234567890' })).bytes
    const { values } = readBack(full, townReport({}))
    expect(values.get('t00s')).toBe('123456789.123456')
    expect(values.get('t01n')).toBe('12345678901234567890')
  })

  test('blank cells are told apart from values, so that two files do not blank each other', () => {
    const { values, blanks } = readBack(excelFile(townReport({ docs: '1' })).bytes, townReport())
    expect([...values]).toEqual([['docs', '1']])
    expect(blanks).toContain('t00n')
  })
})
