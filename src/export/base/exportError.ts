/**
 * Why no file was written: the official stopped it (`cancelled`), the part of the program that writes PDF did not
 * arrive (`program`), the browser lays pages out with other faces or sizes than the page asks for (`layout`), or it
 * failed to draw a page (`page`) or to put the file together (`file`).
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
