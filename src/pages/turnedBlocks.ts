import type { Block } from './blocks/block'
import { type Height, isTurned } from './paginate'
import { textHeight } from './textHeight'

/** For each block whether it stands on a page that is turned: known without a browser, which measures tables alone. */
export function turnedBlocks(blocks: readonly Block[]): boolean[] {
  if (!blocks.some((block) => block.kind === 'table' && block.landscape)) return blocks.map(() => false)
  const heights = new Map(
    blocks.map((block): [string, Height] => [
      block.key,
      block.kind === 'table' ? { lines: 0, starts: [] } : textHeight(block),
    ]),
  )
  return blocks.map((_, i) => isTurned(blocks, heights, i))
}
