import { withDigits } from './writtenDigits'

/** A year named in a line, with the text around it. */
export interface DatedYear {
  year: number
  /** UTF-16 offsets in the line. */
  from: number
  to: number
  /** The line before and behind the year's digits, up to {@link REACH} units. */
  before: string
  behind: string
  /** The sentence, or the part of one between semicolons. */
  sentence: string
  /** The sentence up to the year's digits. */
  lead: string
  /** Written with two digits, 24年, which may also be a duration. */
  short: boolean
  /** Key under which one finding is made: the sentence; of a long one, which part of the line it is. */
  asked: string
}

/** Words for the year before the report's, as part of a pattern. */
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
      before: line.slice(Math.max(0, from - REACH), from),
      behind: line.slice(to, to + REACH),
      sentence: line.slice(start, end),
      lead: line.slice(start, from),
      short: match[0].length === 2,
      asked:
        from - start < REACH && end - to < REACH ? line.slice(start, end) : `${Math.floor(from / REACH)}`,
    }
  })
}

/** UTF-16 units on each side in which the words about a year or plan are looked for; sentences are shorter. */
const REACH = 400
const ENDS = /[。；！？]/u

/**
 * Start and end of the sentence, or of the part between semicolons, around a range; of a longer one, what lies within
 * {@link REACH}.
 */
export function sentenceAround(line: string, from: number, to: number): [number, number] {
  let start = from
  while (start > Math.max(0, from - REACH) && !ENDS.test(line.charAt(start - 1))) start -= 1
  const behind = line.slice(to, to + REACH).search(ENDS)
  return [start, behind < 0 ? Math.min(line.length, to + REACH) : to + behind]
}
