/** A year that a sentence states, with what stands around it. */
export interface DatedYear {
  year: number
  /** UTF-16 units in the line. */
  from: number
  to: number
  /** The line before and behind the year's digits. */
  before: string
  behind: string
  /** The sentence, or the part of one between semicolons. */
  sentence: string
}

const YEAR = /(?<!\d)(?:19|20)\d{2}(?=\s*年|[-./]\d{1,2}[-./]\d{1,2}(?!\d))/gu

/** The years in a line: 2024年, 2024年度, 2024.5.15; not 〔2024〕12号, which is a document's number. */
export function yearsIn(line: string): DatedYear[] {
  return [...line.matchAll(YEAR)].map((match) => {
    const from = match.index
    const to = from + match[0].length
    const before = line.slice(0, from)
    const behind = line.slice(to)
    return { year: Number(match[0]), from, to, before, behind, sentence: sentenceAt(line, from, to) }
  })
}

const ENDS = ['。', '；', '！', '？']

function sentenceAt(line: string, from: number, to: number): string {
  const starts = ENDS.map((end) => line.lastIndexOf(end, from))
  const ends = ENDS.map((end) => line.indexOf(end, to)).filter((at) => at >= 0)
  return line.slice(Math.max(...starts) + 1, Math.min(...ends, line.length))
}

const LAST_YEAR = /上年|去年|上一年|前一年|同比|同期|相比|持平|结转|预算|决算|年度报告|年报/u
const NEXT_YEAR =
  /将|明年|下年|下一年|下一步|来年|计划|打算|拟|力争|争取|目标|继续|进一步|今后|结转|预算|顺延/u
const COMPARED = /(?:较|比|相较于?)\s*(?:上年|去年|上一年)?\s*[（(]?$/u
/** 2024年修订, 2019年5月15日起, 2020年以来, （2024年版） */
const IN_FORCE =
  /^\s*年?度?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[^，。；]{0,4}(?:修订|修正|公布施行)|以来|以后|之后|起|开始|版|本[）)])/u
const DASH = '\\s*(?:——|[-—–~～]|至|到)\\s*'
const SPAN_BEFORE = new RegExp(`((?:19|20)\\d{2}|\\uFFFC)\\s*年?(?:\\d{1,2}月)?(?:\\d{1,2}日)?${DASH}$`, 'u')
const SPAN_BEHIND = new RegExp(
  `^(?:[-./]\\d{1,2}[-./]\\d{1,2})?\\s*年?(?:\\d{1,2}月)?(?:\\d{1,2}日)?${DASH}((?:19|20)\\d{2}|\\uFFFC|今)`,
  'u',
)
const GOAL = /(?<!截)(?:至|到|力争)$/u

/**
 * True where another year than the report's is in its place: in a document's name or a quotation, in a span of years or
 * a date of entry into force; the year before in comparisons and accounts, a later year in plans.
 */
export function isAtHome(dated: DatedYear, reportYear: number): boolean {
  const { year, before, behind, sentence } = dated
  if (isNamed(before) || isSpan(dated) || IN_FORCE.test(behind) || COMPARED.test(before)) return true
  if (year === reportYear - 1) return LAST_YEAR.test(sentence)
  return year > reportYear && (NEXT_YEAR.test(sentence) || GOAL.test(before))
}

/** Between 《 and 》, 〔 and 〕 or “ and ”: the year belongs to a name. */
const isNamed = (before: string): boolean =>
  ['《》', '〔〕', '“”'].some(
    ([open = '', close = '']) => before.lastIndexOf(open) > before.lastIndexOf(close),
  )

/** A span of different years; 2024年1月至2024年12月 is one year, and may be last year's. */
function isSpan({ year, before, behind }: DatedYear): boolean {
  const others = [SPAN_BEFORE.exec(before)?.[1], SPAN_BEHIND.exec(behind)?.[1]]
  return others.some((other) => other !== undefined && other !== String(year))
}
