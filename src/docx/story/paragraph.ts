import type { DocxBlock, DocxChanged, DocxRevision, DocxTag } from '../model/docxDocument'
import { type Control, tagAt } from './controls'

/** Properties of a paragraph as the file writes them; null where nothing is said. */
export interface ParagraphProperties {
  style: string | null
  /** As `outlineLevel` has it. */
  level: number | null
  numId: string | null
  /** Level of the list, from 0. */
  listLevel: number | null
  /** Its mark is deleted or hidden: the next paragraph continues in the same line. */
  joins: boolean
}

/** A block of a story, with the ids of the comments that begin in it. */
export interface Placed {
  block: DocxBlock
  comments: readonly string[]
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
  boxes: Placed[]
  /** Without its automatic number. */
  tags: DocxTag[]
  changed: DocxChanged[]
  deleted: DocxChanged[]
  /** After this stretch, whose end is deleted, what is inserted takes the place of it. */
  replaced: DocxTag | null
  /** Names of bookmarks and ids of comments that begin in it. */
  marks: string[]
  comments: string[]
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
        tags: [],
        changed: [],
        deleted: [],
        replaced: null,
        marks: [],
        comments: [],
      }

/** What is known of a text beside its words. */
interface Said {
  isBold: boolean
  /** The content control that it stands in. */
  control: Control | null
  /** The tracked change that put it there, or took it away; null for none. */
  inserted: DocxRevision | null
  deleted: DocxRevision | null
}

/** Notes that a tracked change made a stretch that ends where the text ends now. */
export function noteChange(stretches: DocxChanged[], from: number, to: number, revision: DocxRevision): void {
  const last = stretches.at(-1)
  const goesOn = last?.to === from && last.author === revision.author && last.date === revision.date
  if (goesOn) last.to = to
  else stretches.push({ from, to, ...revision })
}

/** Adds printed text. */
export function addText(paragraph: OpenParagraph, text: string, said: Said): void {
  if (text === '') return
  const from = paragraph.length
  paragraph.parts.push(text)
  paragraph.length += text.length
  if (said.isBold) {
    const last = paragraph.bold.at(-1)
    if (last?.[1] === from) last[1] = paragraph.length
    else paragraph.bold.push([from, paragraph.length])
  }
  if (said.inserted) noteChange(paragraph.changed, from, paragraph.length, said.inserted)
  if (said.deleted) noteChange(paragraph.deleted, from, paragraph.length, said.deleted)
  addTagged(paragraph, from, said.control, said.inserted !== null)
}

function addTagged(
  paragraph: OpenParagraph,
  from: number,
  control: Control | null,
  isInserted: boolean,
): void {
  if (!control) {
    if (!isInserted) paragraph.replaced = null
    else if (paragraph.replaced?.to === from) paragraph.replaced.to = paragraph.length
    return
  }
  paragraph.replaced = null
  control.used = true
  control.endsDeleted = false
  const last = paragraph.tags.at(-1)
  if (last?.control === control.nth && last.to === from) last.to = paragraph.length
  else paragraph.tags.push(tagAt(control, from, paragraph.length))
}

/** A control ends in the paragraph, or before it where it was empty. */
export function endControl(paragraph: OpenParagraph, control: Control): void {
  const at = paragraph.length
  if (!control.used) paragraph.tags.push(tagAt(control, at, at))
  const last = paragraph.tags.at(-1)
  paragraph.replaced = control.endsDeleted && last?.control === control.nth && last.to === at ? last : null
}
