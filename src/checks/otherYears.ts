import { plainLines } from '../report/prose'
import { type Report, yearOf } from '../report/report'
import { around } from './around'
import { isAtHome } from './atHome'
import type { Finding } from './finding'
import { type DatedYear, yearsIn } from './datedYear'
import { perLine } from './perLine'
import { isOfPeriod } from './statedPeriod'

const datedIn = perLine(yearsIn)

/**
 * Years in the sentences that are not the report's (C07), as a text copied from last year's report leaves them; see
 * {@link isAtHome} for those that pass. Each sentence is asked about once. The year of 统计期限 is no question but an error.
 */
export function otherYears(report: Report): Finding[] {
  const year = yearOf(report)
  if (year === null) return []
  return report.template.sections.flatMap(({ place, heading }) => {
    const text = report.draft.sections[place]?.text
    if (!text) return []
    const asked = new Map<string, DatedYear & { line: number; period: boolean }>()
    plainLines(text).forEach((plain, line) => {
      for (const dated of datedIn(plain)) {
        const key = `${dated.year} ${year} ${dated.asked}`
        if (dated.year === year || asked.has(key)) continue
        const period = isOfPeriod(dated, place)
        if (period || !isAtHome(dated, year)) asked.set(key, { ...dated, line, period })
      }
    })
    const times = new Map<number, number>()
    return [...asked.values()].map(({ year: stated, line, from, to, period }): Finding => {
      const nth = (times.get(stated) ?? 0) + 1
      if (!period) times.set(stated, nth)
      const words = around(report, place, line, from, to)
      return {
        // by its number and not by its words, as its basis is: it stays itself, and confirmed, while the sentence is rewritten
        id: period
          ? `C07:${place}:period:${stated}`
          : `other-year:${place}:${stated}${nth > 1 ? `:${nth}` : ''}`,
        severity: period ? 'error' : 'warning',
        read: true,
        sentence: period
          ? `统计期限应为 ${year}年1月1日 至 12月31日，正文写的是 ${stated} 年：${words}`
          : `正文写到 ${stated} 年，报告年度是 ${year} 年，请核实：${words}`,
        about: heading,
        target: { kind: 'text', section: place, line, from, to },
        figures: [],
        basis: `${stated} ${year}`,
      }
    })
  })
}
