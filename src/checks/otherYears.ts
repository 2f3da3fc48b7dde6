import { plainLines } from '../report/prose'
import { type Report, yearOf } from '../report/report'
import { around } from './leftOvers'
import type { Finding } from './finding'

const YEAR = /(?<!\d)((?:19|20)\d{2})(?=\s*年|[-.\/]\d{1,2}[-.\/]\d{1,2}(?!\d))/gu
const LAST_YEAR = /上年|去年|上一年|同比|同期|较|比|以来|结转|预算|决算/u
const NEXT_YEAR = /将|下年|下一年|下一步|计划|结转|预算|顺延/u

/** The sentence (or part of one) in which a position stands. */
function clauseAt(plain: string, at: number): string {
  const before = plain.slice(0, at).search(/[^。；！？]*$/u)
  const after = plain.slice(at).search(/[。；！？]/u)
  return plain.slice(before, after < 0 ? undefined : at + after)
}

/** True between 《 and 》 or 〔 and 〕: the year belongs to the name or number of a document. */
function isQuoted(plain: string, at: number): boolean {
  const before = plain.slice(0, at)
  return (
    before.lastIndexOf('《') > before.lastIndexOf('》') || before.lastIndexOf('〔') > before.lastIndexOf('〕')
  )
}

/** A span of years (2021—2025年, 2020年以来, 到2035年) is not a date of the report's year. */
function isSpan(plain: string, from: number, to: number): boolean {
  return (
    /[-—–~至到]\s*$/u.test(plain.slice(0, from)) ||
    /^\s*年?\s*(?:[-—–~至到]|以来|起)/u.test(plain.slice(to)) ||
    /^[-—–~]/u.test(plain.slice(to).replace(/^[-.\/]\d{1,2}[-.\/]\d{1,2}/u, ''))
  )
}

/**
 * Years in the sentences that are not the report's (C07). The year before passes in comparisons, the year after in
 * plans; documents' names and spans of years pass.
 */
export function otherYears(report: Report): Finding[] {
  const year = yearOf(report)
  if (year === null) return []
  const findings = new Map<string, Finding>()
  for (const { place, heading } of report.template.sections) {
    const text = report.draft.sections[place]?.text
    if (!text) continue
    plainLines(text).forEach((plain, line) => {
      for (const match of plain.matchAll(YEAR)) {
        const from = match.index
        const to = from + 4
        const stated = Number(match[1])
        const clause = clauseAt(plain, from)
        if (stated === year || isQuoted(plain, from) || isSpan(plain, from, to)) continue
        if (stated === year - 1 && LAST_YEAR.test(clause)) continue
        if (stated === year + 1 && NEXT_YEAR.test(clause)) continue
        const id = `other-year:${place}:${stated}`
        if (findings.has(id)) continue
        findings.set(id, {
          id,
          severity: 'warning',
          sentence: `正文写到 ${stated} 年，报告年度是 ${year} 年，请核实：${around(plain, from, to)}`,
          about: heading,
          target: { kind: 'text', section: place, line, from, to },
          figures: [],
          basis: `${stated} ${year} ${clause}`,
        })
      }
    })
  }
  return [...findings.values()]
}
