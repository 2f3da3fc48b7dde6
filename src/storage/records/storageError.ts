/**
 * Why something could not be stored or read. The first nine codes come from the database, the `file…` codes from a file
 * that the official chose.
 */
export type StorageCode =
  /** IndexedDB cannot be opened: private mode, policy, a damaged profile. */
  | 'refused'
  /** No room left, on the disk or in the browser's quota. */
  | 'full'
  /** Written by a newer version of the program. */
  | 'newer'
  /** Stored, but it does not parse or cannot be read from the disk. */
  | 'broken'
  /** No such draft. */
  | 'missing'
  /** Stored by another window since it was loaded here. */
  | 'conflict'
  /** Read back after it was stored, it was not what had been saved. */
  | 'differs'
  /** All data of this browser were erased from another window: this one stores nothing any more. */
  | 'erased'
  /** Anything else: it is not saved, and the cause says why. */
  | 'failed'
  | 'fileTooBig'
  | 'fileEmpty'
  /** Small enough, but with more JSON values than any backup has. */
  | 'fileCrowded'
  /** Compressed: gz, zip, an office document. */
  | 'filePacked'
  /** A backup of this program whose end is missing. */
  | 'fileCut'
  /** Holds many reports where one is asked for. */
  | 'fileMany'
  | 'fileForeign'
  | 'fileBroken'
  | 'fileNewer'

/**
 * Thrown by everything in storage/ for failures that are not bugs; `src/services/base/sentences.ts` has the sentences.
 */
export class StorageError extends Error {
  readonly code: StorageCode
  constructor(code: StorageCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'StorageError'
    this.code = code
  }
}

/**
 * Turns whatever was thrown into a StorageError: `broken` for a row that cannot be read, `full` for lack of room (which
 * browsers report under many names), else `failed`. The code only chooses the sentence: nothing was saved in any case.
 */
export function storageErrorOf(cause: unknown): StorageError {
  if (cause instanceof StorageError) return cause
  const code = isOfRow(cause) ? 'broken' : isFull(cause) ? 'full' : 'failed'
  return new StorageError(code, String(cause), cause)
}

const CONNECTION: ReadonlySet<string> = new Set(['InvalidStateError', 'UnknownError', 'DatabaseClosedError'])

/** True for errors that mean a dead database connection: after a full disk, an update of the browser, cleared data. */
export function isOfConnection(cause: unknown): boolean {
  return cause instanceof Error && CONNECTION.has(cause.name)
}

/** True for errors that mean that the data of one row are gone from the disk or cannot be read from it. */
export function isOfRow(cause: unknown): boolean {
  return cause instanceof Error && (cause.name === 'NotReadableError' || LARGE_VALUE.test(cause.message))
}
/** The message of Chromium up to 131. */
const LARGE_VALUE = /Failed to read large IndexedDB value/u

const FULL = /QuotaExceeded|NO_SPACE|disk is full|not enough space/iu

function isFull(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false
  if (FULL.test(cause.name) || FULL.test(cause.message)) return true
  return 'inner' in cause && isFull(cause.inner)
}
