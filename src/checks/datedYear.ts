import { withDigits } from './years/writtenDigits'

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
  /** The sentence as far as the year's digits. */
  lead: string
  /** Written with its last two digits, 24年: so may be how long something lasts. */
  short: boolean
}

/** How a sentence calls the year before the report's; a pattern without its flags. */
export const LAST_YEAR = '(?:上年|去年|上一年|前一年)'

const OWN = '(?:政府信息公开|政务公开|信息公开|年报|年度报告)'
/** 24年， and 24年度 where a sentence or a part of it begins, 24年政府信息公开 anywhere. */
const SHORT = `(?<=^|[，。；：、（\\s])\\d{2}(?=\\s?年(?:度|，|底|末|初|以来|全|我|本|共|[上下]半年|\\d{1,2}月))|(?<![\\d.])\\d{2}(?=\\s?年度?${OWN})`
const YEAR = new RegExp(
  `(?<!\\d)(?:19|20)\\d{2}(?=\\s{0,4}年|[-./]\\d{1,2}[-./]\\d{1,2}(?!\\d))|(?<=(?:年度报告|年报)[（(])20\\d{2}(?=[）)])|${SHORT}`,
  'gu',
)

/**
 * The years in a line: 2024年, 2024年度, 2024.5.15, 二〇二四年, ２０２４年, 24年度; not 〔2024〕12号, which is a document's number.
 * Their surroundings are as {@link withDigits} writes them.
 */
export function yearsIn(written: string): DatedYear[] {
  const line = withDigits(written)
  return [...line.matchAll(YEAR)].map((match) => {
    const from = match.index
    const to = from + match[0].length
    const [start, end] = sentenceAround(line, from, to)
    return {
      year: Number(match[0].padStart(4, '20')),
      from,
      to,
      before: line.slice(0, from),
      behind: line.slice(to),
      sentence: line.slice(start, end),
      lead: line.slice(start, from),
      short: match[0].length === 2,
    }
  })
}

const ENDS = ['。', '；', '！', '？']

function sentenceAround(line: string, from: number, to: number): [number, number] {
  const starts = ENDS.map((end) => line.lastIndexOf(end, from))
  const ends = ENDS.map((end) => line.indexOf(end, to)).filter((at) => at >= 0)
  return [Math.max(...starts) + 1, Math.min(...ends, line.length)]
}
