import type { Draft } from '../report/draft/draft'
import { isSwitch } from '../report/draft/switches'
import { isReplacedMark } from '../report/draft/stillUnread'
import type { Finding } from './findings/finding'

/**
 * The draft without confirmations that hold no longer: they quote words and numbers that were deleted since, an identity
 * number for instance, which must not leave with a file. `confirmed`: the findings that stand confirmed.
 */
export function withStandingConfirmations(draft: Draft, confirmed: readonly Finding[]): Draft {
  const standing = new Set(confirmed.map(({ id }) => id))
  const left = Object.entries(draft.confirmed).filter(
    ([key]) => standing.has(key) || isSwitch(key) || isReplacedMark(key),
  )
  return { ...draft, confirmed: Object.fromEntries(left) }
}
