import { outline } from '../../pages/outline'
import type { Block } from '../../pages/blocks/block'
import { closingText, textOf } from '../../pages/blocks/block'
import type { Report } from '../../report/report'
import type { ReturnedDocument, ReturnedParagraph } from '../model'

/** A report on the same form as a copy that came back: for a draft that somebody else went on with. */
export const reportAsReturned = (report: Report): ReturnedDocument => blocksAsReturned(outline(report))

/** The same of some blocks. */
export const blocksAsReturned = (blocks: readonly Block[]): ReturnedDocument => blocks.flatMap(returnedBlock)

function returnedBlock(block: Block): ReturnedDocument {
  switch (block.kind) {
    case 'title':
      return block.lines.map((text) => ({ kind: 'paragraph', text, bold: [] }))
    case 'annexName':
      return [{ kind: 'paragraph', text: block.prefix + block.text, bold: [] }]
    case 'annex':
      return [block.mark, ...block.lines].map((text) => ({ kind: 'paragraph', text, bold: [] }))
    case 'closing':
      return block.lines.map((line) => ({ kind: 'paragraph', text: closingText(line), bold: [] }))
    case 'heading':
      return [{ kind: 'paragraph', text: textOf(block), bold: [] }]
    case 'table':
      return [{ kind: 'table', rows: [...block.head, ...block.body] }]
    case 'paragraph': {
      const bold: [number, number][] = []
      const figures: NonNullable<ReturnedParagraph['figures']>[number][] = []
      let at = 0
      for (const run of block.runs) {
        const to = at + run.text.length
        if (run.bold) bold.push([at, to])
        if (run.figure !== undefined) figures.push({ from: at, to, place: run.figure })
        at = to
      }
      return [{ kind: 'paragraph', text: textOf(block), bold, figures }]
    }
  }
}
