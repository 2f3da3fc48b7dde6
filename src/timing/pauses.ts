/**
 * How long the program waits before it does something by itself, in milliseconds. In one place, so that a test in a
 * real browser can shorten what it would otherwise have to sit out: a page that defines `nianbaoPauses` before the
 * program starts replaces the pauses that it names.
 */
const PAUSES = {
  /** From the first change to loading the checks of sentences, which would otherwise delay the first keys. */
  firstReading: 1000,
  /** How long a report that is opened waits for those checks, so that it is shown together with its findings. */
  checksOnOpening: 1000,
  /** From the loaded page to what nobody waits for: the service worker, parts loaded after the first key. */
  afterStart: 1000,
  /** From a save to the replica. */
  copy: 3000,
  /** From a save that the database refused to the replica. */
  copyOfUnstored: 300,
  /** From a replica that found no room in its slots to the next try. */
  copyAgain: 30_000,
  /** How long another window has to confirm that it received the request for a draft. */
  windowAnswers: 1000,
  /** Over plain http: how often a window that reads a draft asks whether another window still writes it. */
  leasePoll: 3000,
  /** From a change of the report list to the next count of what no backup has. */
  backupLook: 5000,
  /** How long a backup waits for the version that is kept of it: a file is wanted most when the database hangs. */
  versionOfBackup: 4000,
}

/** All pauses by name, in milliseconds. */
export type Pauses = typeof PAUSES

declare global {
  // oxlint-disable-next-line no-var -- a property of the global object is declared so
  var nianbaoPauses: Partial<Pauses> | undefined
}

/** The pauses in use: the defaults, with what `nianbaoPauses` replaces. */
export const pauses: Readonly<Pauses> = { ...PAUSES, ...globalThis.nianbaoPauses }
