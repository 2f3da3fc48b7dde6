import { describe, expect, test } from 'vitest'
import { type PublishedParagraph, publishedParagraphs } from '../../fixtures/publishedReports'
import { summary } from '../../../src/templates/summary/summary'
import { findings, rewritten, typed } from './reports'

const withText = summary.sections.filter(({ level }) => level > 0).map(({ place }) => place)

/** What is said of a paragraph's words when it stands in a section of the report for a year. */
function saidOf(text: string, year: number, section = 'siteInspection'): string[] {
  const report = rewritten(section, [text], typed({ year: String(year), signedOn: '' }))
  return findings(report).filter((finding) => /^\w+ (?:left-over|other-year):/u.test(finding))
}

/** The years that are asked about when a paragraph is taken over into the next year's report. */
const askedNextYear = ({ text, year }: PublishedParagraph): string[] =>
  saidOf(text, year + 1).map((finding) => /写到 (\d{4}) 年/u.exec(finding)?.[1] ?? finding)

test.each(publishedParagraphs.map((paragraph) => [paragraph.by, paragraph.year, paragraph] as const))(
  '%s %i: nothing is said against it in the report of its year',
  (_, year, { text }) => {
    for (const section of withText) expect(saidOf(text, year, section)).toEqual([])
  },
)

describe('taken over into the next year’s report', () => {
  const stale = publishedParagraphs.filter(({ text, year }) => text.includes(`${year}年`))
  const silent = publishedParagraphs.filter((paragraph) => !stale.includes(paragraph))

  test('both kinds are among the paragraphs', () => {
    expect([stale.length, silent.length]).toEqual([9, 12])
  })

  test.each(stale.map((paragraph) => [paragraph.by, paragraph.year, paragraph] as const))(
    '%s %i: its year is asked about',
    (_, year, paragraph) => {
      expect(askedNextYear(paragraph)).toContain(String(year))
    },
  )

  test.each(silent.map((paragraph) => [paragraph.by, paragraph.year, paragraph] as const))(
    '%s %i: without its year it is not',
    (_, __, paragraph) => {
      expect(askedNextYear(paragraph)).toEqual([])
    },
  )
})

test('where its numbers are taken out, each is found', () => {
  const missed: string[] = []
  for (const { text, year } of publishedParagraphs) {
    // numbers before a measure word; 12345热线 and 100% are told otherwise
    const emptied = text.replace(/\d+(?=[条件篇份个场处次家])/gu, 'x')
    const places = emptied.split('x').length - 1
    const left = saidOf(emptied, year).filter((finding) => finding.includes('left-over'))
    if (left.length !== places) missed.push(`${places - left.length}: ${emptied}`)
  }
  expect(missed).toEqual([])
})
