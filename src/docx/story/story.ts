import type { DocxParagraph, DocxTable } from '../model/docxDocument'
import { blockText, rowLine } from '../model/lines'
import type { Control } from './controls'
import { fields } from './fields'
import { endControl, newParagraph, type OpenParagraph, type Placed } from './paragraph'
import { openTable } from './table'

/** A paragraph as it is printed. */
export type Printed = Omit<DocxParagraph, 'marks'>

/** What becomes of the paragraphs of a document when they end. */
export interface Paragraphs {
  /** The paragraph as it is printed, null for one that is blank; and notes what of it is left out. */
  finish(paragraph: OpenParagraph): Printed | null
}

/** A text that stands by itself: the body, a text box, a comment, a footnote. */
export type Story = ReturnType<typeof openStory>

/** Puts paragraphs and tables together from what is read of a story, in its order. */
export function openStory({ finish }: Paragraphs) {
  const blocks: Placed[] = []
  let table: ReturnType<typeof openTable> | null = null
  /** Tables in cells of the table. */
  let depth = 0
  let paragraph: OpenParagraph | null = null
  /** A paragraph whose mark is deleted: the next one continues in it. */
  let joining: OpenParagraph | null = null
  /** Bookmarks and comments that the next block takes up. */
  let begun: { marks: string[]; comments: string[] } = { marks: [], comments: [] }

  function begin({ marks, comments }: { marks: readonly string[]; comments: readonly string[] }): void {
    // one by one: a call cannot take a hundred thousand arguments
    for (const name of marks) begun.marks.push(name)
    for (const id of comments) begun.comments.push(id)
  }
  function add(block: Printed | Omit<DocxTable, 'marks'>): void {
    blocks.push({ block: { ...block, marks: begun.marks }, comments: begun.comments })
    begun = { marks: [], comments: [] }
  }
  function placeBox({ block, comments }: Placed): void {
    begin({ marks: block.marks, comments })
    if (!table) add(block)
    else if (block.kind === 'paragraph') table.line(block)
    else
      for (const row of block.rows)
        table.line({ text: rowLine(row.cells), tags: [], changed: [], deleted: [] })
  }
  function end(ended: OpenParagraph): void {
    begin(ended)
    const printed = finish(ended)
    if (table) {
      if (printed) table.line(printed)
      else for (const tag of ended.tags) table.hold(tag)
    } else if (printed) add(printed)
    for (const box of ended.boxes) placeBox(box)
  }
  /** Nothing joins the paragraph before: a table or the end follows it. */
  function settle(): void {
    if (joining) end(joining)
    joining = null
  }

  return {
    fields: fields(),
    /** The paragraph that is being read; text outside of one begins one. */
    paragraph: (): OpenParagraph => (paragraph ??= newParagraph(null)),
    /** The same, null outside of one. */
    openedParagraph: (): OpenParagraph | null => paragraph,
    openParagraph(): void {
      if (paragraph) this.closeParagraph()
      paragraph = newParagraph(joining)
      joining = null
    },
    closeParagraph(): void {
      this.fields.endParagraph()
      if (paragraph?.properties.joins) joining = paragraph
      else if (paragraph) end(paragraph)
      paragraph = null
    },
    /** A bookmark, or a comment by its id, begins in the paragraph, or in the block that follows. */
    begin(kind: 'marks' | 'comments', name: string): void {
      const { [kind]: names } = paragraph ?? begun
      names.push(name)
    },
    /** A control ends; where nothing of it is in a paragraph yet, it is empty. */
    endControl(control: Control): void {
      const around = paragraph ?? joining
      if (around) endControl(around, control)
      else if (!control.used) table?.holdEmpty(control)
      control.used = true
    },
    openTable(): void {
      if (paragraph) this.closeParagraph()
      settle()
      if (table) {
        depth += 1
        table.openInner()
      } else table = openTable()
    },
    closeTable(): void {
      settle()
      if (depth > 0) {
        depth -= 1
        table?.closeInner()
        return
      }
      const whole = table?.end() ?? null
      table = null
      if (whole) add(whole)
    },
    /** The table that is being read, null outside of one. */
    table: () => table,
    /** @param control one that stands around the whole cell */
    closeCell(control: Control | null): void {
      settle()
      if (control && !control.used) {
        table?.holdEmpty(control)
        control.used = true
      }
      table?.closeCell()
    },
    /** The blocks of the story, when it has ended. */
    end(): readonly Placed[] {
      settle()
      return blocks
    },
    /** The blocks read so far as one text, for a comment or a footnote. */
    text(): string {
      settle()
      return blocks.map(({ block }) => blockText(block)).join('\n')
    },
  }
}
