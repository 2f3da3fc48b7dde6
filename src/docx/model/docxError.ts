/** Why a file was not read. */
export type DocxErrorCode =
  /** No zip file and no older Word file: a text, a picture, a PDF, an empty file. */
  | 'notZip'
  /** A file of Word 97–2003 or WPS (.doc, .wps), which has to be saved as .docx first. */
  | 'doc'
  /** Protected by a password. */
  | 'encrypted'
  /** A whole file of another program, or a zip file of anything else. */
  | 'notWord'
  /** A docx, or the beginning of one, that is cut off or damaged. */
  | 'broken'
  /** Beyond one of the `LIMITS`. */
  | 'tooBig'

/** What the file is instead, where its first bytes or its parts tell. */
export type OtherKind = 'excel' | 'powerpoint' | 'openDocument' | 'ofd' | 'uof' | 'pdf' | 'rtf' | 'html'

/** Thrown for every file that cannot be read; whoever shows it has the sentences. */
export class DocxError extends Error {
  readonly code: DocxErrorCode
  /** Null where it is not known, and for the codes `doc`, `encrypted`, `broken` and `tooBig`. */
  readonly found: OtherKind | null
  constructor(code: DocxErrorCode, message: string, found: OtherKind | null = null) {
    super(message)
    this.name = 'DocxError'
    this.code = code
    this.found = found
  }
}

/** What is read at most. */
export const LIMITS = {
  /** Bytes of the file. */
  file: 100 * 2 ** 20,
  /** Files in the zip file. */
  entries: 50_000,
  /** Bytes of all parts that are read, unpacked. */
  unpacked: 200 * 2 ** 20,
  /** Bytes that one byte may become in a part that is larger than `small`. */
  ratio: 300,
  small: 8 * 2 ** 20,
  /** Elements in all parts that are read. */
  nodes: 2_000_000,
  /** Elements around an element. */
  depth: 1000,
  /** UTF-16 units of a tag with its attributes. */
  tag: 10_000_000,
  /** UTF-16 units of the tag of a content control, and of names and ids; what is longer is left out. */
  name: 255,
  /** Bookmarks and properties of the file; further ones are left out. */
  marks: 500,
  properties: 200,
  /** UTF-16 units of a property; a longer one is left out. */
  property: 4000,
} as const
