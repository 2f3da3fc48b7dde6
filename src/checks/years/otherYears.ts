import { plainLines } from '../../report/text/prose'
import type { Mend } from '../../report/mend/mend'
import { type Report, typedAt, yearOf } from '../../report/report'
import type { Place } from '../../report/template/template'
import { isSectionFor } from '../../report/template/sectionRole'
import { excerpt } from '../findings/excerpt'
import { isExpectedYear } from './isExpectedYear'
import type { Finding } from '../findings/finding'
import { wordsMend } from '../findings/mends'
import { type DatedYear, yearsIn } from './datedYear'
import { perLine } from '../sentences/perLine'
import { isOfPeriod } from './period/statedPeriod'
import { nameSentence, ownName } from './ownName'
import { yearLike } from './writtenDigits'

const datedIn = perLine(yearsIn)

/**
 * How a year other than the report's is understood: as that of the period, as that of the report's own name (`self`),
 * as that of this report or last year's (`either`), or not at all (`asked`).
 */
type Found = 'period' | 'self' | 'either' | 'asked'

/** A year to be reported, with all places of its sentence that are mended together with it. */
interface Asked extends DatedYear {
  line: number
  found: Found
  standing: readonly { from: number; to: number }[]
}

/**
 * other-year, C07: years in sentences that are not the report's, as in a text copied from last year's; {@link
 * isExpectedYear} tells which pass. One warning for a sentence. A wrong year of 统计期限 or of the report's own name is an
 * error.
 */
export function* otherYears(report: Report): Generator<undefined, Finding[]> {
  const year = yearOf(report)
  const findings: Finding[] = []
  if (year === null) return findings
  const unit = typedAt(report, report.template.unit).trim()
  for (const { place, heading } of report.template.sections) {
    const text = report.draft.sections[place]?.text
    if (!text) continue
    const asked = new Map<string, Asked>()
    for (const [line, plain] of plainLines(text).entries()) {
      for (const dated of datedIn(plain)) {
        if (dated.year === year) continue
        const found = foundAs(dated, year, isSectionFor(report.template, place, 'preamble'), unit)
        if (!found) continue
        const sentenceKey = `${dated.year} ${year} ${dated.asked}`
        const told = asked.get(sentenceKey)
        // a year that is only a question is a finding of its own beside a wrong one of the same line, which has a
        // certain mend
        const apart = told?.line === line && isError(told.found) && !isError(found) && !isEnd(dated)
        const key = apart ? `${sentenceKey} apart` : sentenceKey
        const before = asked.get(key)
        const { from, to } = dated
        if (before?.line === line && (isError(before.found) || !isError(found)))
          asked.set(key, { ...before, standing: [...before.standing, { from, to }] })
        else if (!before || isError(found)) {
          const joined = before?.line === line && isEnd(before) ? before.standing : []
          asked.set(key, { ...dated, line, found, standing: [...joined, { from, to }] })
        }
      }
      yield
    }
    const times = new Map<number, number>()
    for (const { year: stated, line, from, to, found, standing } of asked.values()) {
      const error = isError(found)
      const nth = (times.get(stated) ?? 0) + 1
      if (!error) times.set(stated, nth)
      const words = excerpt(report, place, line, from, to)
      findings.push({
        // the id has a number and not the sentence's words: a confirmation then survives rewriting the sentence
        id: error
          ? `C07:${place}:${found === 'self' ? 'name' : found}:${stated}`
          : `other-year:${place}:${stated}${nth > 1 ? `:${nth}` : ''}`,
        severity: error ? 'error' : 'warning',
        read: true,
        sentence: `${sentenceFor(found, stated, year)}：${words}`,
        about: heading,
        target: { kind: 'text', section: place, line, from, to },
        figures: [],
        basis: `${stated} ${year}`,
        mends: [yearMend(report, place, line, standing, error)],
      })
      yield
    }
  }
  return findings
}

/**
 * A mend that writes the report's year in the notation of the one it replaces; mends of one kind can be made together
 * only where they are certain.
 */
function yearMend(
  report: Report,
  section: Place,
  line: number,
  standing: readonly { from: number; to: number }[],
  sure: boolean,
): Mend {
  const text = report.draft.sections[section]?.text
  const plain = (text && plainLines(text)[line]) ?? ''
  const year = yearOf(report) ?? 0
  const corrections = standing.map(({ from, to }) => ({
    line,
    from,
    to,
    put: yearLike(plain.slice(from, to), year),
  }))
  return wordsMend(report, section, corrections, {
    label: `改为 ${year}`,
    ...(sure && { together: 'year' }),
  })
}

/** True for a day at which the period of a report begins or ends: 自2024年1月1日起，至2024年12月31日止. */
const isEnd = ({ behind }: DatedYear): boolean =>
  /^\s?年\s?(?:0?1\s?月\s?0?1|12\s?月\s?31)\s?日/u.test(behind)

const isError = (found: Found | undefined): boolean => found === 'period' || found === 'self'

function foundAs(dated: DatedYear, year: number, inPreamble: boolean, unit: string): Found | null {
  // 24年 may be a duration: only years near the report's are looked at
  if (dated.short && Math.abs(dated.year - year) > 2) return null
  if (isOfPeriod(dated, inPreamble)) return 'period'
  const named = ownName(dated, year, inPreamble, unit)
  if (named === 'other') return null
  return named ?? (isExpectedYear(dated, year) ? null : 'asked')
}

function sentenceFor(found: Found, stated: number, year: number): string {
  switch (found) {
    case 'period':
      return `统计期限写成了 ${stated} 年，应为 ${year} 年（1月1日 至 12月31日）`
    case 'self':
    case 'either':
      return nameSentence(found, stated, year)
    case 'asked':
      return `正文写到 ${stated} 年，报告年度是 ${year} 年，请核实`
  }
}
