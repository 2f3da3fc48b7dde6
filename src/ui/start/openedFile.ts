import type { DocumentTable } from '../../recognise/tables/tablesIn'
import type { Pasted } from '../../import/model/piece'

/** A document to be recognised. */
export interface SourceDocument {
  /** The raw text: paragraphs in lines, the cells of a table's row with tabs between them. */
  raw: string
  /** Its tables, each with the stretch of the raw text that it takes. */
  tables: readonly DocumentTable[]
  /** The same in pieces, by which one of the built-in forms is known. */
  pasted: Pasted
  /** What was left out, each in words. */
  left: readonly string[]
}

/** A document of a file; with tracked changes, how many, and how to read it in the other state. */
export interface OpenedDocument {
  kind: 'document'
  document: SourceDocument
  tracked?: number
  reread?: (taken: 'accepted' | 'original', signal: AbortSignal) => Promise<OpenedFile>
}

/** What became of a file: a document, a backup of this program, or a sentence that says what to do instead. */
export type OpenedFile =
  | OpenedDocument
  | { kind: 'backup' }
  /** A form of a unit, as the text of its file. */
  | { kind: 'form'; text: string }
  | { kind: 'refused'; sentence: string }
