import { onStage, type Stage } from '../../export/display/stage'
import type { Pace } from '../../export/base/pace'
import { type Block, textOf } from '../../pages/blocks/block'
import { type Height, type Heights, PAGE_LINES } from '../../pages/paginate'
import { lineStarts } from './lineStarts'
import { pieceElement } from './pieceElement'
import { tableHeight } from './tableHeight'
import './sheet.css'

const measured = new WeakMap<Block, Height>()
/** The set of faces that the heights in `measured` hold for. */
let faces = ''

function facesNow(): string {
  return [...document.fonts].map((face) => `${face.family} ${face.status}`).join()
}

/** Blocks that are set and read together: more of them are fewer layouts, and a longer one. */
const TOGETHER = 60

/**
 * Heights of blocks on the printed grid: those that were not measured before are set into a hidden galley of the page's
 * width and read. Faces that arrive later make it measure again. Throws what the pace throws when it is stopped.
 */
export async function measure(blocks: readonly Block[], pace: Pace): Promise<Heights> {
  const now = facesNow()
  const stale = now !== faces
  faces = now
  const fresh = blocks.filter((block) => stale || !measured.has(block))
  for (let i = 0; i < fresh.length; i += TOGETHER) {
    if (i > 0) await pace.rest()
    measureTogether(fresh.slice(i, i + TOGETHER))
  }
  const heights = new Map<string, Height>()
  for (const block of blocks) {
    const height = measured.get(block)
    if (height) heights.set(block.key, height)
  }
  return heights
}

function measureTogether(blocks: readonly Block[]): void {
  const galley = document.createElement('div')
  galley.className = 'galley'
  galley.lang = 'zh-CN'
  const ruler = document.createElement('div')
  ruler.className = 'ruler'
  const elements = blocks.map((block) => pieceElement({ block, from: 0, to: textOf(block).length }))
  galley.append(ruler, ...elements)
  onStage([galley], (stage) => {
    const grid = stage.length(ruler.getBoundingClientRect().height) / PAGE_LINES
    blocks.forEach((block, i) => {
      const element = elements[i]
      if (element) measured.set(block, heightOf(block, element, grid, stage))
    })
  })
}

/** @param grid height of a grid line in CSS px of the page */
function heightOf(block: Block, element: HTMLElement, grid: number, stage: Stage): Height {
  const lines = stage.length(element.getBoundingClientRect().height) / grid
  if (element instanceof HTMLTableElement)
    return { lines, starts: [], table: tableHeight(element, grid, stage) }
  const count = Math.max(1, Math.round(lines))
  const parted = block.kind === 'paragraph' || count > PAGE_LINES
  return { lines: count, starts: parted ? lineStarts(element, grid * stage.unit) : [0] }
}
