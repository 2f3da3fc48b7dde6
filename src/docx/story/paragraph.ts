import type { DocxBlock } from '../model/docxDocument'

/** Properties of a paragraph as the file writes them; null where nothing is said. */
export interface ParagraphProperties {
  style: string | null
  /** As `outlineLevel` has it. */
  level: number | null
  numId: string | null
  /** Level of the list, from 0. */
  listLevel: number | null
  /** Its mark is deleted or hidden: the next paragraph goes on in the same line. */
  joins: boolean
}

/** A paragraph while it is read. */
export interface OpenParagraph {
  properties: ParagraphProperties
  parts: string[]
  /** UTF-16 units of the parts. */
  length: number
  bold: [from: number, to: number][]
  contents: string[]
  hidden: string[]
  struck: string[]
  /** What stands in its text boxes. */
  boxes: DocxBlock[]
}

/** Properties of which nothing is said. */
export const noProperties = (): ParagraphProperties => ({
  style: null,
  level: null,
  numId: null,
  listLevel: null,
  joins: false,
})

/** A paragraph without text, or with the text of the one before that joins it. */
export const newParagraph = (before: OpenParagraph | null): OpenParagraph =>
  before
    ? { ...before, properties: noProperties() }
    : {
        properties: noProperties(),
        parts: [],
        length: 0,
        bold: [],
        contents: [],
        hidden: [],
        struck: [],
        boxes: [],
      }

/** Adds printed text. */
export function addText(paragraph: OpenParagraph, text: string, isBold: boolean): void {
  if (text === '') return
  const from = paragraph.length
  paragraph.parts.push(text)
  paragraph.length += text.length
  if (!isBold) return
  const last = paragraph.bold.at(-1)
  if (last?.[1] === from) last[1] = paragraph.length
  else paragraph.bold.push([from, paragraph.length])
}
