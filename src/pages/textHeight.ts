import type { Block, TableBlock } from './blocks/block'
import { linesOf } from './lines/blockLines'
import type { Height } from './paginate'

/** Offsets at which lines that are together a text start, and its end. */
function startsOf(lines: readonly string[]): number[] {
  let at = 0
  return [0, ...lines.map((line) => (at += line.length))]
}

/** Grid lines of a block other than a table, and where they start: known without a browser. */
export function textHeight(block: Exclude<Block, TableBlock>): Height {
  switch (block.kind) {
    case 'title': {
      // one blank line follows, which starts at the end
      return { lines: block.lines.length + 1, starts: startsOf(block.lines) }
    }
    case 'annex': {
      // the mark and a blank line above, one blank line below
      return { lines: block.lines.length + 3, starts: [0, 0, ...startsOf(block.lines)] }
    }
    case 'annexName': {
      const starts = linesOf(block).lines.map(({ from }) => from)
      return {
        lines: block.above + starts.length,
        starts: [...Array<number>(block.above).fill(0), ...starts],
      }
    }
    case 'closing': {
      // the blank lines above a line go with it
      const starts = block.lines.flatMap(({ above }, i) => Array.from({ length: above + 1 }, () => i))
      return { lines: starts.length, starts }
    }
    case 'heading':
    case 'paragraph': {
      const { lines } = linesOf(block)
      return { lines: Math.max(1, lines.length), starts: lines.map(({ from }) => from) }
    }
  }
}
