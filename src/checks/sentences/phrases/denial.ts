import type { DisputeBlock } from '../../../report/template/figureRoles'
import type { Quantity } from '../tokens/quantity'

/** Denials about the requests of table three. `closedInYear`: 全部申请在年内办结, asked. */
export type RequestDenial =
  | 'closedInYear'
  | 'noRequests'
  | 'allClosed'
  | 'noneCarriedIn'
  | 'noneCarriedOut'
  | 'carriedOn'
  | 'allGranted'
  | 'noneDenied'

/** Denials about the cases of table four. */
export type CaseDenial =
  | { kind: 'noReview' | 'noLitigation' }
  | { kind: 'noneCorrected'; blocks: readonly DisputeBlock[] }
  /** `decided`: only decided cases are meant (审结的均获维持). */
  | { kind: 'allUpheld'; blocks: readonly DisputeBlock[]; decided: boolean }

/** A phrase that says without a number what the tables tell with one: 未收到申请, 均获维持. */
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

/** What the numbers around a denial count. `before` is an offset in the denial's sentence. */
export interface StatedCounts {
  /**
   * Quantity of the last counted number before the offset: undefined when it was not understood, null when there is
   * none.
   */
  lastCount: (before: number) => Quantity | undefined | null
  /**
   * True when each counted number before the offset is 受理 or 办结; with no number before it, true when the sentence
   * names requests.
   */
  onlyRequests: (before: number) => boolean
  /** True when the sentence states an amount of 信息处理费: a denial beside it is about other requests. */
  feeStated: boolean
  /** True when the paragraph has no counted number before the offset. */
  nothing: (before: number) => boolean
}
