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
}

/** How a sentence calls the year before the report's; a pattern without its flags. */
export const LAST_YEAR = '(?:上年|去年|上一年|前一年)'

const YEAR = /(?<!\d)(?:19|20)\d{2}(?=\s*年|[-./]\d{1,2}[-./]\d{1,2}(?!\d))/gu

/** The years in a line: 2024年, 2024年度, 2024.5.15; not 〔2024〕12号, which is a document's number. */
export function yearsIn(line: string): DatedYear[] {
  return [...line.matchAll(YEAR)].map((match) => {
    const from = match.index
    const to = from + match[0].length
    const [start, end] = sentenceAround(line, from, to)
    return {
      year: Number(match[0]),
      from,
      to,
      before: line.slice(0, from),
      behind: line.slice(to),
      sentence: line.slice(start, end),
      lead: line.slice(start, from),
    }
  })
}

const ENDS = ['。', '；', '！', '？']

function sentenceAround(line: string, from: number, to: number): [number, number] {
  const starts = ENDS.map((end) => line.lastIndexOf(end, from))
  const ends = ENDS.map((end) => line.indexOf(end, to)).filter((at) => at >= 0)
  return [Math.max(...starts) + 1, Math.min(...ends, line.length)]
}
