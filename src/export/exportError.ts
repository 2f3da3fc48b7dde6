/**
 * Why no file was written: the official stopped it (`cancelled`), the part of the program that writes PDF did not
 * arrive (`program`), the browser refused to draw a page (`page`) or to put the file together (`file`).
 */
export type ExportErrorCode = 'cancelled' | 'program' | 'page' | 'file'

/** What the world did to an export. */
export class ExportError extends Error {
  override readonly name = 'ExportError'
  readonly code: ExportErrorCode

  constructor(code: ExportErrorCode, cause?: unknown) {
    super(`export: ${code}`, { cause })
    this.code = code
  }
}
