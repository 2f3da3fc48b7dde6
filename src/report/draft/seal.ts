import type { Draft } from './draft'
import { isSwitchedOff, withSwitched } from './switches'

const SEAL = 'seal'

/** True when the report is to be sealed (盖章): 署名 and 成文日期 are laid out for that. */
export const isSealed = (draft: Draft): boolean => !isSwitchedOff(draft, SEAL)

/** The draft laid out for a seal, or without one. */
export const withSealed = (draft: Draft, sealed: boolean): Draft =>
  isSealed(draft) === sealed ? draft : withSwitched(draft, SEAL, sealed)
