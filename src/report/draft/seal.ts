import { type Draft, withConfirmed, withoutConfirmed } from './draft'

/**
 * That 署名 is laid out without a seal is stored among the draft's confirmations, under an id that no finding has: every
 * form has the choice then, and program versions that know nothing of it keep it and pass it on.
 */
const UNSEALED = 'closing:unsealed'

/** True when the report is to be sealed (盖章): 署名 and 成文日期 are laid out for that. */
export const isSealed = ({ confirmed }: Draft): boolean => !(UNSEALED in confirmed)

/** The draft laid out for a seal, or without one. */
export function withSealed(draft: Draft, sealed: boolean): Draft {
  if (isSealed(draft) === sealed) return draft
  return sealed ? withoutConfirmed(draft, UNSEALED) : withConfirmed(draft, UNSEALED, 'yes')
}

/** True for the name of a confirmation that is no finding's but the choice of a seal. */
export const isSealChoice = (key: string): boolean => key === UNSEALED
