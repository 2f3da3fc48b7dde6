/**
 * Why no file was written: the official stopped it (`cancelled`), the part of the program that writes PDF did not
 * arrive (`program`), the browser lays pages out with other faces or sizes than they have (`layout`), it refused to draw a
 * page (`page`) or to put the file together (`file`).
 */
export type ExportErrorCode = 'cancelled' | 'program' | 'layout' | 'page' | 'file'

/** What the world did to an export. */
export class ExportError extends Error {
  override readonly name = 'ExportError'
  readonly code: ExportErrorCode

  constructor(code: ExportErrorCode, cause?: unknown) {
    super(`export: ${code}`, { cause })
    this.code = code
  }
}
