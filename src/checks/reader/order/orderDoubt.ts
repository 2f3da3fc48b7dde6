/** Words of a paragraph that say how numbers stand to one another, and what is asked. */
export interface OrderDoubt {
  /** UTF-16 offsets in the spoken text. */
  from: number
  to: number
  /** Ends with ：. */
  sentence: string
  numbers: readonly number[]
}
