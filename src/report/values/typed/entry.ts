/** What stands in a figure: nothing, a value of the figure's kind, or something that is not one. */
export type Entry = BlankEntry | ValueEntry | WrongEntry

/** Nothing typed. A blank is not 0. */
export interface BlankEntry {
  kind: 'blank'
}
export interface ValueEntry {
  kind: 'value'
  /** How the report writes it, without the unit. */
  shown: string
  /**
   * Integer of the kind's smallest step: things for a count, hundredths for a rate or a score, the year, month × 100 +
   * day, millionths of its unit for money; null for words.
   */
  amount: number | null
  /** What a table's cell says behind the number, without its brackets. */
  note?: string
}
/** Kept as typed; `sentence` tells the official what is wrong and what to write instead. */
export interface WrongEntry {
  kind: 'wrong'
  typed: string
  /** `percent`: a number beyond 100 %; `year`: a date outside the report's year; `form`: anything else. */
  problem: 'form' | 'percent' | 'year'
  sentence: string
}

export const BLANK: BlankEntry = { kind: 'blank' }
export const value = (shown: string, amount: number | null): ValueEntry => ({ kind: 'value', shown, amount })
export const wrong = (
  typed: string,
  sentence: string,
  problem: WrongEntry['problem'] = 'form',
): WrongEntry => ({ kind: 'wrong', typed, problem, sentence })
