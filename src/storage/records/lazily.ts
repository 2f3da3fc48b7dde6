import { StorageError } from './storageError'

/** Loads a script part; rejects with a StorageError `failed` when it does not load. */
export async function lazily<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load()
  } catch (cause) {
    throw new StorageError('failed', 'a part of the program did not arrive', cause)
  }
}
