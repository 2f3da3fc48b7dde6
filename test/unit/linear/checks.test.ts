import { expect, test } from 'vitest'
import { check } from '../../../src/checks/check'
import { type Draft, newDraft, withText } from '../../../src/report/draft/draft'
import { nextYearDraft } from '../../../src/report/lastYear'
import type { Report } from '../../../src/report/report'
import { starterProse } from '../../../src/report/text/starter'
import { statutory } from '../../../src/templates/statutory/statutory'
import { sentenceTables } from '../../fixtures/sentences'
import { zeros } from '../checks/statutoryReports'
import { superLinear, thirdFrom } from './growth'

const SECTIONS = ['preamble', 'overview', 'problems', 'others']

/** A report with all tables filled; each run has a unit of its own, so that no sentence is known from another. */
function written(paragraphs: readonly string[], run: number, draft = newDraft(statutory, 'new')): Report {
  const values = zeros({ ...sentenceTables, unit: `沈阳市第${run}区人民政府` })
  const filled = newDraft(statutory, 'law', values)
  const withAll = SECTIONS.reduce<Draft>((now, section) => withText(now, section, starterProse(paragraphs)), {
    ...draft,
    sections: filled.sections,
  })
  return { template: statutory, draft: withAll }
}

test('all checks of a paragraph take time by its length', () => {
  expect(superLinear((text, run) => check(written([`${text}${run}`], run)))).toEqual([])
})

test('all checks of a text in many paragraphs do', () => {
  const parted = (text: string): string[] => text.match(/[\s\S]{1,50}/gu) ?? []
  expect(superLinear((text, run) => check(written(parted(text), run)), thirdFrom(1))).toEqual([])
})

test('and with last year’s text to compare with, which is another in each paragraph', () => {
  const read = (text: string, run: number): unknown => {
    const old = written([`${text}甲`, `乙${text}`], run)
    return check(written([`${text}${run}`], run, nextYearDraft(old, 'next')))
  }
  expect(superLinear(read, thirdFrom(2))).toEqual([])
})
