import type { DocxBlock, DocxParagraph } from '../model/docxDocument'
import { blockText, rowLine } from '../model/lines'
import { fields } from './fields'
import { newParagraph, type OpenParagraph } from './paragraph'
import { openTable } from './table'

/** What becomes of the paragraphs of a document when they end. */
export interface Paragraphs {
  /** The paragraph as it is printed, null for one that is blank; and notes what of it is left out. */
  finish(paragraph: OpenParagraph): DocxParagraph | null
}

/** A text that stands by itself: the body, a text box, a comment, a footnote. */
export type Story = ReturnType<typeof openStory>

/** Puts paragraphs and tables together from what is read of a story, in its order. */
export function openStory({ finish }: Paragraphs) {
  const blocks: DocxBlock[] = []
  let table: ReturnType<typeof openTable> | null = null
  /** Tables in cells of the table. */
  let depth = 0
  let paragraph: OpenParagraph | null = null
  /** A paragraph whose mark is deleted: the next one goes on in it. */
  let joining: OpenParagraph | null = null

  function place(block: DocxBlock): void {
    if (!table) blocks.push(block)
    else if (block.kind === 'paragraph') table.line(block.text)
    else for (const row of block.rows) table.line(rowLine(row.cells))
  }
  function end(ended: OpenParagraph): void {
    const printed = finish(ended)
    if (printed) place(printed)
    for (const block of ended.boxes) place(block)
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
      if (whole) blocks.push(whole)
    },
    /** The table that is being read, null outside of one. */
    table: () => table,
    closeCell(): void {
      settle()
      table?.closeCell()
    },
    /** The blocks of the story, when it has ended. */
    end(): DocxBlock[] {
      settle()
      return blocks
    },
    /** The blocks read so far as one text, for a comment or a footnote. */
    text(): string {
      settle()
      return blocks.map(blockText).join('\n')
    },
  }
}
