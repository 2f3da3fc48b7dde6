import { StorageError } from '../../storage/records/storageError'

/** For `.catch`: returns null for a StorageError and rethrows anything else. */
export function orNull(cause: unknown): null {
  if (cause instanceof StorageError) return null
  throw cause
}
