/**
 * Why no file was written: the official cancelled it (`cancelled`); the PDF writer's script did not load (`program`);
 * the browser lays pages out with other fonts or sizes than the style sheet's (`layout`); drawing a page (`page`) or
 * assembling the file (`file`) failed.
 */
export type ExportErrorCode = 'cancelled' | 'program' | 'layout' | 'page' | 'file'

/**
 * An export that failed for a reason outside the program. `message` is for engineers; the sentence for the official is
 * made from `code` (`exportSentence.ts`).
 */
export class ExportError extends Error {
  override readonly name = 'ExportError'
  readonly code: ExportErrorCode

  constructor(code: ExportErrorCode, cause?: unknown) {
    super(`export: ${code}`, { cause })
    this.code = code
  }
}
