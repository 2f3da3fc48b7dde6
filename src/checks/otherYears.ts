import { plainLines } from '../report/prose'
import { type Report, yearOf } from '../report/report'
import { around } from './around'
import { isAtHome } from './atHome'
import type { Finding } from './finding'
import { type DatedYear, yearsIn } from './datedYear'
import { perLine } from './perLine'

const datedIn = perLine(yearsIn)

/**
 * Years in the sentences that are not the report's (C07), as a text copied from last year's report leaves them; see
 * {@link isAtHome} for those that pass. Each sentence is asked about once.
 */
export function otherYears(report: Report): Finding[] {
  const year = yearOf(report)
  if (year === null) return []
  return report.template.sections.flatMap(({ place, heading }) => {
    const text = report.draft.sections[place]?.text
    if (!text) return []
    const asked = new Map<string, DatedYear & { line: number }>()
    plainLines(text).forEach((plain, line) => {
      for (const dated of datedIn(plain)) {
        const key = `${dated.year} ${year} ${dated.sentence}`
        if (dated.year !== year && !isAtHome(dated, year) && !asked.has(key))
          asked.set(key, { ...dated, line })
      }
    })
    const times = new Map<number, number>()
    return [...asked.values()].map((dated): Finding => {
      const { year: stated, line, from, to } = dated
      const nth = (times.get(stated) ?? 0) + 1
      times.set(stated, nth)
      return {
        // by its number and not by its words, as its basis is: it stays itself, and confirmed, while the sentence is rewritten
        id: `other-year:${place}:${stated}${nth > 1 ? `:${nth}` : ''}`,
        severity: 'warning',
        sentence: `正文写到 ${stated} 年，报告年度是 ${year} 年，请核实：${around(report, place, line, from, to)}`,
        about: heading,
        target: { kind: 'text', section: place, line, from, to },
        figures: [],
        basis: `${stated} ${year}`,
      }
    })
  })
}
