import { DocxError } from '../model/docxError'

/**
 * Reads what a document can do without: what is damaged in it counts as missing.
 * @throws DocxError for any other reason
 */
export function* unlessBroken<Read>(
  steps: Generator<undefined, Read>,
  missing: Read,
): Generator<undefined, Read> {
  try {
    return yield* steps
  } catch (cause) {
    if (cause instanceof DocxError && cause.code === 'broken') return missing
    throw cause
  }
}
