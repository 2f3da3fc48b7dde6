import type { DocxDocument } from './model/docxDocument'
import { blockText } from './model/lines'

/** A document as raw text. */
export interface PlainText {
  text: string
  /** Of each block of the document its stretch of the text in UTF-16 units, the line break after it not included. */
  blocks: readonly { from: number; to: number }[]
}

/**
 * The raw text of a document: a line for each paragraph (a line break in it begins another), and for each row of a
 * table, with tabs between the cells.
 */
export function plainText({ blocks }: Pick<DocxDocument, 'blocks'>): PlainText {
  const texts = blocks.map(blockText)
  let at = 0
  const places = texts.map((text) => {
    const from = at
    at += text.length + 1
    return { from, to: from + text.length }
  })
  return { text: texts.join('\n'), blocks: places }
}
