import { type Draft, withConfirmed, withoutConfirmed } from './draft'

/**
 * Key prefix: what is switched off for a report is stored among its confirmations, under an id that no finding has. Program
 * versions that know nothing of it keep it and pass it on.
 */
const OFF = 'off:'

/** True when something is switched off for this report: a rule of wording, or the layout for a seal. */
export const isSwitchedOff = (draft: Draft, name: string): boolean => `${OFF}${name}` in draft.confirmed

/** The draft with something switched off or on. */
export const withSwitched = (draft: Draft, name: string, on: boolean): Draft =>
  on ? withoutConfirmed(draft, `${OFF}${name}`) : withConfirmed(draft, `${OFF}${name}`, 'off')

/** True for the name of a confirmation that is no finding's: of what is switched off. */
export const isSwitch = (key: string): boolean => key.startsWith(OFF)
