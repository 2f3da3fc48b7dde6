import { numeralValue } from '../../report/text/numerals'
import { plainLines } from '../../report/text/prose'
import { type Report, yearOf } from '../../report/report'
import { excerpt } from '../findings/excerpt'
import { sentenceAround } from './datedYear'
import type { Finding } from '../findings/finding'
import { perLine } from '../sentences/perLine'

/** A numbered five-year plan or congress, found in a line. */
interface Term {
  /** 十三五, 十九大, 第十三届全国人大. */
  words: string
  from: number
  to: number
  /** The first and the last report year in which it may be named. */
  first: number
  last: number
  /** Its years in words, for the finding's sentence. */
  verdict: string
}

const numberOf = (words: string): number => numeralValue(words) ?? 0

/** A plan's name in quotes or before words of plans (规划, 时期): 十五五, but not 十五个 or 二十五五. */
const PLAN =
  /(?<![一二三四五六七八九十百])十([一二三四五六七八九])五(?=[”"’」]|规划|计划|时期|期间|纲要|开局|收官|以来|目标|发展)/gu
/** A national congress of the party; 二十大 met in 2022. */
const CONGRESS = /(?<=党的|大[、和及])(十[一二三四五六七八九]|二十[一二三四五六七八九]?)大(?!报告厅|以来)/gu
const PEOPLES_CONGRESS = /第?(十[一二三四五六七八九]|二十)届全国(?:人大|人民代表大会|政协)/gu

const PLANNING = /谋划|编制|起草|研究|衔接|建议|征求|征集|展望|前期/u
const CLOSING = /总结|评估|收官|回顾|验收|终期|完成/u

function planOf(match: RegExpExecArray, line: string): Term {
  const first = 2016 + 5 * (numberOf(`十${match[1]}`) - 13)
  const said = line.slice(...sentenceAround(line, match.index, match.index))
  return term(
    match,
    PLANNING.test(said) ? first - 2 : first - 1,
    CLOSING.test(said) ? first + 5 : first + 4,
    `是 ${first} 至 ${first + 4} 年`,
  )
}
function congressOf(match: RegExpExecArray): Term {
  const held = 2022 + 5 * (numberOf(match[1] ?? '') - 20)
  return term(match, held - 1, held + 5, `于 ${held} 年召开`)
}
function peoplesCongressOf(match: RegExpExecArray): Term {
  const first = 2018 + 5 * (numberOf(match[1] ?? '') - 13)
  return term(match, first, first + 5, `任期是 ${first} 年起的五年`)
}

const termsIn = perLine((line) => [
  ...[...line.matchAll(PLAN)].map((match) => planOf(match, line)),
  ...[...line.matchAll(CONGRESS)].map(congressOf),
  ...[...line.matchAll(PEOPLES_CONGRESS)].map(peoplesCongressOf),
])

const term = (match: RegExpExecArray, first: number, last: number, verdict: string): Term => ({
  words: match[0],
  from: match.index,
  to: match.index + match[0].length,
  first,
  last,
  verdict,
})

/**
 * dated-term (C07): five-year plans and congresses outside the report's year, as in a text copied for years: 十三五 in the
 * report for 2025. A plan may be prepared in the years before it and closed in the year after; a congress named beside
 * its successor is history and passes.
 */
export function datedTerms(report: Report): Finding[] {
  const year = yearOf(report)
  if (year === null) return []
  return report.template.sections.flatMap(({ place: section, heading }) => {
    const text = report.draft.sections[section]?.text
    if (!text) return []
    const asked = new Map<string, Finding>()
    plainLines(text).forEach((plain, line) => {
      const terms = termsIn(plain)
      for (const { words, from, to, first, last, verdict } of terms) {
        const named = terms.some(
          (other) => other.words !== words && other.first <= year && other.last >= year,
        )
        if ((first <= year && year <= last) || named || asked.has(words)) continue
        asked.set(words, {
          id: `dated-term:${section}:${words}`,
          severity: 'warning',
          read: true,
          sentence: `“${words}”${verdict}，报告年度是 ${year} 年，请核实：${excerpt(report, section, line, from, to)}`,
          about: heading,
          target: { kind: 'text', section, line, from, to },
          figures: [],
          basis: `${words} ${year}`,
        })
      }
    })
    return [...asked.values()]
  })
}
