import type { Recognised } from '../recognised'
import { recogniseSteps } from '../recognise'
import { cellRepeats } from '../tables/cellRepeats'
import { type DocumentTable, type TableAt, tableSteps } from '../tables/tablesIn'

/** A document's text, with blanks in the place of its tables of numbers; what is recognised in it; and those tables. */
export interface WholeDocument {
  text: string
  found: Recognised
  tables: readonly TableAt[]
}

/** What is recognised in a document: in its tables, and in the text around them. In steps of a few milliseconds. */
export function* wholeDocumentSteps({
  raw,
  tables: all,
}: {
  raw: string
  tables: readonly DocumentTable[]
}): Generator<undefined, WholeDocument> {
  const { text, tables } = yield* tableSteps(raw, all)
  const found = yield* recogniseSteps(text)
  yield
  return { text, found: { ...found, cells: cellRepeats(found, tables) }, tables }
}
