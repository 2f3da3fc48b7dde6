/** A year that a sentence states, with what stands around it. */
export interface DatedYear {
  year: number
  /** UTF-16 units in the line. */
  from: number
  to: number
  /** The line before and behind the year's digits, as far as is looked. */
  before: string
  behind: string
  /** The sentence, or the part of one between semicolons. */
  sentence: string
  /** The sentence as far as the year's digits. */
  lead: string
  /** What the year is asked about by: its sentence, of a long one the stretch of the line. */
  asked: string
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
      before: line.slice(Math.max(0, from - REACH), from),
      behind: line.slice(to, to + REACH),
      sentence: line.slice(start, end),
      lead: line.slice(start, from),
      asked:
        from - start < REACH && end - to < REACH ? line.slice(start, end) : `${Math.floor(from / REACH)}`,
    }
  })
}

/** So many UTF-16 units to either side what a year or a plan is about is looked for; sentences are shorter. */
const REACH = 400
const ENDS = /[。；！？]/u

/** The sentence, or the part of one between semicolons, that a stretch of a line stands in; of a longer one what is near. */
export function sentenceAround(line: string, from: number, to: number): [number, number] {
  let start = from
  while (start > Math.max(0, from - REACH) && !ENDS.test(line.charAt(start - 1))) start -= 1
  const behind = line.slice(to, to + REACH).search(ENDS)
  return [start, behind < 0 ? Math.min(line.length, to + REACH) : to + behind]
}
