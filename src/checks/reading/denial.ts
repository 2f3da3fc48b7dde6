import type { DisputeBlock, Quantity } from './quantity'

/** A sentence that says without a number what the tables tell with one. */
export type Denial = {
  /** UTF-16 units in the spoken text. */
  from: number
  to: number
} & (
  | { kind: 'noRequests' | 'noReview' | 'noLitigation' | 'allClosed' | 'noneCarriedOut' | 'carriedOn' }
  | { kind: 'noneCorrected'; blocks: readonly DisputeBlock[] }
  /** `decided`: said of those that were decided. */
  | { kind: 'allUpheld'; blocks: readonly DisputeBlock[]; decided: boolean }
)

/** What the numbers of a sentence count. */
export interface Told {
  /** What the last number of cases before a position counts; undefined for something else, null for no number. */
  lastCount: (before: number) => Quantity | undefined | null
  /** True when each of them counts 受理 or 办结. */
  onlyRequests: (before: number) => boolean
}
