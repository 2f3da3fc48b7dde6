/** What was typed into a figure, parsed: nothing, a value of the figure's kind, or something else. */
export type Entry = BlankEntry | ValueEntry | WrongEntry

/** Nothing typed. A blank is not 0. */
export interface BlankEntry {
  kind: 'blank'
}
/** A value of the figure's kind. */
export interface ValueEntry {
  kind: 'value'
  /** As the report prints it, without the unit. */
  shown: string
  /**
   * Integer of the kind's smallest step: things for a count, hundredths for a rate, a change or a score,
   * ten-thousandths of its unit for a measure, millionths for money, the year, the month, month × 100 + day for a day of
   * the year, year × 10000 + month × 100 + day for a date; null for words and choices.
   */
  amount: number | null
  /** The note after the number of a table's cell, without its brackets. */
  note?: string
}
/** Not a value of its kind, kept as typed; `sentence` tells the official what is wrong and what to write instead. */
export interface WrongEntry {
  kind: 'wrong'
  typed: string
  /** `percent`: a number above 100 %; `year`: a day outside the report's year; `form`: anything else. */
  problem: 'form' | 'percent' | 'year'
  sentence: string
}

/** The entry of a figure in which nothing was typed. */
export const BLANK: BlankEntry = { kind: 'blank' }
/** Makes a value entry. */
export const value = (shown: string, amount: number | null): ValueEntry => ({ kind: 'value', shown, amount })
/** Makes a wrong entry. */
export const wrong = (
  typed: string,
  sentence: string,
  problem: WrongEntry['problem'] = 'form',
): WrongEntry => ({ kind: 'wrong', typed, problem, sentence })
