import { type Draft, withConfirmed, withoutConfirmed } from '../../report/draft/draft'
import type { WordingId } from './rule'

/**
 * Key prefix: a rule that is switched off is stored among the draft's confirmations, under an id that no finding has.
 * Program versions that know nothing of it keep it and pass it on.
 */
const OFF = 'off:'
const keyOf = (rule: WordingId): string => `${OFF}${rule}`

/** True when a rule of wording is switched off for this report. */
export const isSwitchedOff = (draft: Draft, rule: WordingId): boolean => keyOf(rule) in draft.confirmed

/** The draft with a rule of wording switched off or on. */
export const withSwitched = (draft: Draft, rule: WordingId, on: boolean): Draft =>
  on ? withoutConfirmed(draft, keyOf(rule)) : withConfirmed(draft, keyOf(rule), 'off')

/** True for the name of a confirmation that is no finding's: of a rule that is switched off. */
export const isSwitch = (key: string): boolean => key.startsWith(OFF)

/** How many rules of wording are switched off for this report. */
export const countSwitchedOff = (draft: Draft): number => Object.keys(draft.confirmed).filter(isSwitch).length
