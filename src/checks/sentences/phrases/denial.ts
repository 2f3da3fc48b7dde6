import type { DisputeBlock } from '../../../report/template/figureRoles'
import type { Quantity } from '../tokens/quantity'

/** What is said of the requests of table three. */
export type RequestDenial =
  'noRequests' | 'allClosed' | 'noneCarriedIn' | 'noneCarriedOut' | 'carriedOn' | 'allGranted' | 'noneDenied'

/** What is said of the cases of table four. */
export type CaseDenial =
  | { kind: 'noReview' | 'noLitigation' }
  | { kind: 'noneCorrected'; blocks: readonly DisputeBlock[] }
  /** `decided`: said of those that were decided. */
  | { kind: 'allUpheld'; blocks: readonly DisputeBlock[]; decided: boolean }

/** A sentence that says without a number what the tables tell with one. */
export type Denial = {
  /** UTF-16 units in the spoken text. */
  from: number
  to: number
} & (
  | { kind: RequestDenial }
  | CaseDenial
  /** 未收取信息处理费 */
  | { kind: 'noFee' }
)

/** What the numbers of a sentence count. */
export interface Told {
  /** What the last number of cases before a position counts; undefined for something else, null for no number. */
  lastCount: (before: number) => Quantity | undefined | null
  /** True when each of them counts 受理 or 办结. */
  onlyRequests: (before: number) => boolean
  /** True when the sentence tells an amount of 信息处理费: what it denies besides is of other requests. */
  feeTold: boolean
  /** True when the paragraph counts nothing up to a position. */
  nothing: (before: number) => boolean
}
