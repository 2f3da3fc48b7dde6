import { onStage } from '../../export/display/stage'
import type { Pace } from '../../export/base/pace'
import type { Block, TableBlock } from '../../pages/blocks/block'
import { type Height, type Heights, LANDSCAPE_LINES, PAGE_LINES } from '../../pages/paginate'
import { textHeight } from '../../pages/textHeight'
import { tableElement } from './tableElement'
import { tableHeight } from './tableHeight'
import './sheet.css'

const measured = new WeakMap<TableBlock, Height>()
/** The set of faces that the heights in `measured` hold for. */
let faces = ''

function facesNow(): string {
  return [...document.fonts].map((face) => `${face.family} ${face.status}`).join()
}

/** Paragraphs that are broken into lines before the page rests. */
const TOGETHER = 60

/**
 * Heights of blocks on the printed grid. Lines of text are known; tables that were not measured before are set into a
 * hidden galley of the page's width and read. Faces that arrive later make it measure those again. Throws what the pace
 * throws when it is stopped.
 */
export async function measure(blocks: readonly Block[], pace: Pace): Promise<Heights> {
  const now = facesNow()
  const stale = now !== faces
  faces = now
  const heights = new Map<string, Height>()
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'table') {
      if (i % TOGETHER === 0) await pace.rest()
      heights.set(block.key, textHeight(block))
      continue
    }
    let height = stale ? undefined : measured.get(block)
    if (!height) {
      await pace.rest()
      height = measuredTable(block)
      measured.set(block, height)
    }
    heights.set(block.key, height)
  }
  return heights
}

function measuredTable(block: TableBlock): Height {
  const galley = document.createElement('div')
  galley.className = block.landscape ? 'galley landscape' : 'galley'
  galley.lang = 'zh-CN'
  const ruler = document.createElement('div')
  ruler.className = 'ruler'
  const element = tableElement(block)
  galley.append(ruler, element)
  return onStage([galley], (stage) => {
    const grid = stage.length(ruler.getBoundingClientRect().height) / PAGE_LINES
    const lines = stage.length(element.getBoundingClientRect().height) / grid
    return {
      lines,
      starts: [],
      table: tableHeight(element, grid, stage, block.landscape ? LANDSCAPE_LINES : PAGE_LINES),
    }
  })
}
