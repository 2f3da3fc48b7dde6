/**
 * What the world did to a draft on its way in or out. The first nine come from the database, the `file…` codes from a
 * draft file that the official chose.
 */
export type StorageCode =
  /** IndexedDB cannot be opened: private mode, policy, a damaged profile. */
  | 'refused'
  /** No room left, on the disk or in the browser's quota. */
  | 'full'
  /** Written by a newer version of the program. */
  | 'newer'
  /** Stored, but not in a shape that can be understood. */
  | 'broken'
  /** No such draft. */
  | 'missing'
  /** Stored by another window since it was loaded here. */
  | 'conflict'
  /** Read back right after it was stored, it was not what was meant. */
  | 'differs'
  /** All data of this browser were erased from another window: this one stores nothing any more. */
  | 'erased'
  /** Anything else: it is not saved, and the cause says why. */
  | 'failed'
  | 'fileTooBig'
  | 'fileEmpty'
  /** Small enough, but of more values than any backup has. */
  | 'fileCrowded'
  /** Compressed: gz, zip, an office document. */
  | 'filePacked'
  /** One of ours of which the end is missing. */
  | 'fileCut'
  /** Holds many reports where one is asked for. */
  | 'fileMany'
  | 'fileForeign'
  | 'fileBroken'
  | 'fileNewer'

/** Thrown by everything in storage/; the sentence for a code is looked up where it is shown. */
export class StorageError extends Error {
  readonly code: StorageCode
  constructor(code: StorageCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'StorageError'
    this.code = code
  }
}

/**
 * A rejected request as a StorageError. The name of the cause only chooses the sentence: a full disk is reported under
 * many names, and whatever was rejected is not saved.
 */
export function storageErrorOf(cause: unknown): StorageError {
  if (cause instanceof StorageError) return cause
  const code = isOfRow(cause) ? 'broken' : isFull(cause) ? 'full' : 'failed'
  return new StorageError(code, String(cause), cause)
}

const CONNECTION: ReadonlySet<string> = new Set(['InvalidStateError', 'UnknownError', 'DatabaseClosedError'])

/** True for what a browser says when the connection is dead: after a full disk, an update, cleared data. */
export function isOfConnection(cause: unknown): boolean {
  return cause instanceof Error && CONNECTION.has(cause.name)
}

/** True for what a browser says when the data of one row are gone from the disk or cannot be read from it. */
export function isOfRow(cause: unknown): boolean {
  return cause instanceof Error && (cause.name === 'NotReadableError' || LARGE_VALUE.test(cause.message))
}
/** As Chromium up to 131 said it. */
const LARGE_VALUE = /Failed to read large IndexedDB value/u

const FULL = /QuotaExceeded|NO_SPACE|disk is full|not enough space/iu

function isFull(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false
  if (FULL.test(cause.name) || FULL.test(cause.message)) return true
  return 'inner' in cause && isFull(cause.inner)
}
