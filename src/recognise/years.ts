import type { DocumentLine } from './lines/lines'
import { isInside, namesIn } from './notFigures'
import { PLANS } from './words/leads'
import { BLANK_YEAR, MARKS, SCHOOL_YEAR } from './words/measures'

/** The relation of a year to the report's; it is also the name of the year's figure. */
export const THIS_YEAR = '报告年度'
const NEXT_YEAR = '下一年度'
const LAST_YEAR = '上一年度'
/** A school year is not one of these: it has two years, and each of them is a figure of its own. */
const SCHOOL_YEARS: Readonly<Record<string, string>> = {
  [THIS_YEAR]: '报告学年',
  [NEXT_YEAR]: '下一学年',
  [LAST_YEAR]: '上一学年',
}
/** The two of a school year. */
const [FIRST_OF_TWO, SECOND_OF_TWO] = ['起始年份', '截止年份']
/** Name of a blank year whose distance to the report's is not known. */
const OTHER_YEAR = '年份'
/** A report is signed in its own year or in the next. */
const SIGNED_IN = '成文年份'
/** True for the name of a year whose distance to the report's is known: all that are called so are one. */
export const isOwnYear = (name: string): boolean => name !== OTHER_YEAR && name !== SIGNED_IN

const YEARS = new RegExp(`20\\d\\d(?=年)|(?:20)?${BLANK_YEAR}(?=年)`, 'gu')
const YEAR_OF_TITLE = new RegExp(`${SCHOOL_YEAR}|(?:20[\\d${MARKS}]{2}|${BLANK_YEAR})(?=年|度)`, 'u')

/** The report's year: of its title, else the one that its text names most. */
export function yearOf(title: string, text: readonly DocumentLine[]): string {
  const said = YEAR_OF_TITLE.exec(title)?.[0]
  if (said !== undefined) return said
  const counts = new Map<string, number>()
  for (const { text: line } of text) {
    const names = namesIn(line)
    for (const { 0: year, index } of line.matchAll(YEARS))
      if (!isInside(names, index)) counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

/** 20XX年，我局将 */
const AHEAD = /^年度?[，,]?[^，,。；;将]{0,12}将(?!于)/u
/** 20XX年工作安排 in a heading or title; in a sentence it is this year's document. */
const PLANNED = new RegExp(`^年度?[^，,。；;、及和与暨\\d${MARKS}]{0,12}${PLANS}`, 'u')
/** 较20XX年, 对往年的承诺，20XX年 */
const BACK = /(?:较|比|由|与|同比)$|(?:往年|去年|上一?年度?)[^。；;]{0,30}$/u
/** 2021年以来, 2023年版: a year that stays. */
const STAYS = /^年(?:度?以[来前上]|起|版|级|代|前|后|末|底)/u
/** 截至2022年底: what is stated is of that year. */
const AS_OF = /截[至止]到?$/u
const AT_END = /^年[末底]/u
const STAYS_OF_BLANK = /^年(?:度?以前|起|版|级|代|之?前)/u
const OF_SPAN = /(?:第|〔|\[|［|[-—–~～至到]\s*)$/u
const SPANS = /^年?\s*[-—–~～]/u
/** 20XX年9月1日至20XX年8月31日: the first and the last day of a school year. */
const FIRST_DAY = /^年\s?\d{1,2}\s?月\s?\d{1,2}\s?日起?[，,]?[至到—–-]/u
const LAST_OF_SPAN = /日起?[，,]?[至到—–-]\s?$/u
/** 20XX年XX月XX日: the day of the report itself. */
const DATED = /^年\s*[^，,。；;\s]{0,4}月/u
/** 至2024年8月31日止: the end of what is reported. */
const LAST_DAY = /^年\s?\d{1,2}月\d{1,2}日止/u
/** 20XX年3月5日 on a line of its own */
const SIGNED = new RegExp(
  `^(?:[\\u4E00-\\u9FFF]{2,6}[:：]\\s{0,2})?(?:20)?[${MARKS}]{2,28}\\s?年\\s?[\\d${MARKS}]{0,28}\\s?月\\s?[\\d${MARKS}]{0,28}\\s?日$`,
  'u',
)
/** 公司成立于____年: the year of a founding stays. */
const FOUNDED = /(?:[成建创设]立|建成|创办|建[院校馆厂]?)于$/u
/** As many characters on either side tell. */
const NEAR = 40

/**
 * The name of a year's figure: the report's, the next or the last year; null for a year that is no figure.
 * @param plans the line is under a heading of plans, or is one
 */
export function yearNameOf(
  line: string,
  at: number,
  literal: string,
  year: string,
  plans: boolean,
): string | null {
  const rest = line.slice(at + literal.length, at + literal.length + NEAR).trimStart()
  const before = line.slice(Math.max(0, at - NEAR), at)
  const [first = '', second] = yearsIn(literal)
  const [from = '', to] = yearsIn(year)
  if (second !== undefined) return SCHOOL_YEARS[nameOf(first, from) ?? ''] ?? null
  if (FOUNDED.test(before)) return /^20\d\d$/u.test(literal) ? null : OTHER_YEAR
  if (/^20\d\d$/u.test(literal)) {
    if (to !== undefined && !STAYS.test(rest)) {
      if (literal === to) return SECOND_OF_TWO
      return literal === from ? FIRST_OF_TWO : null
    }
    if (literal === year) return THIS_YEAR
    if (AS_OF.test(before) && AT_END.test(rest)) return nameOf(literal, year) === LAST_YEAR ? LAST_YEAR : null
    if (
      !/^20\d\d$/u.test(year) ||
      STAYS.test(rest) ||
      (OF_SPAN.test(before) && !LAST_DAY.test(rest)) ||
      SPANS.test(rest)
    )
      return null
    return nameOf(literal, year)
  }
  if (SIGNED.test(line)) return SIGNED_IN
  if (to !== undefined) {
    if (FIRST_DAY.test(rest)) return FIRST_OF_TWO
    return LAST_OF_SPAN.test(before) ? SECOND_OF_TWO : OTHER_YEAR
  }
  if (STAYS_OF_BLANK.test(rest) || SPANS.test(rest) || (OF_SPAN.test(before) && !DATED.test(rest)))
    return OTHER_YEAR
  if (BACK.test(before)) return LAST_YEAR
  if (AHEAD.test(rest) || (plans && !DATED.test(rest))) return NEXT_YEAR
  return PLANNED.test(rest) && !/[。；;，,]/u.test(line) ? NEXT_YEAR : THIS_YEAR
}

/** 2023 and 2024 of 2023-2024. */
const yearsIn = (literal: string): string[] => literal.split(/\s?[-－~～至—–]{1,2}\s?/u)

/** The name of a year by its distance to the report's. */
function nameOf(literal: string, year: string): string | null {
  if (literal === year || !/^20\d\d$/u.test(literal)) return THIS_YEAR
  const later = Number(literal) - Number(year)
  return later === 0 ? THIS_YEAR : later === 1 ? NEXT_YEAR : later === -1 ? LAST_YEAR : null
}
