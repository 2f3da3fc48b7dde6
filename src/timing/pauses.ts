/**
 * How long the program waits before it does something by itself, in milliseconds. In one place, so that a test in a real
 * browser can shorten what it would otherwise have to sit out: a page that defines `nianbaoPauses` before the program
 * starts replaces the pauses that it names.
 */
const PAUSES = {
  /** From the first typed character to the first reading of sentences: the first keys have the processor to themselves. */
  firstReading: 1000,
  /** From the drawn page to the parts that nobody waits for: the service worker, parts loaded after the first key. */
  afterStart: 1000,
  /** From a stored save to the copy outside IndexedDB. */
  copy: 3000,
  /** From a save that the database refused to the copy outside IndexedDB. */
  copyOfUnstored: 300,
  /** How long another window has to say that it was asked for a draft. */
  windowAnswers: 1000,
  /** How often a window that reads asks, over plain http, whether anybody still writes. */
  leasePoll: 3000,
  /** From a change of the list of reports to the next look at what no backup has. */
  backupLook: 5000,
}

export type Pauses = typeof PAUSES

declare global {
  // oxlint-disable-next-line no-var -- a property of the global object is declared so
  var nianbaoPauses: Partial<Pauses> | undefined
}

export const pauses: Readonly<Pauses> = { ...PAUSES, ...globalThis.nianbaoPauses }
