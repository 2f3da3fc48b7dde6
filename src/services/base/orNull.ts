import { StorageError } from '../../storage/records/storageError'

/** Null for what the world did; a bug goes on. */
export function orNull(cause: unknown): null {
  if (cause instanceof StorageError) return null
  throw cause
}
