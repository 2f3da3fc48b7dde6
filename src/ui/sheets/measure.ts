import { type Block, textOf } from '../../pages/block'
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

/**
 * Heights of blocks on the printed grid, in one layout: all blocks that were not measured before are set into a hidden
 * galley of the page's width and read together. Faces that arrive later make it measure again.
 */
export function measure(blocks: readonly Block[]): Heights {
  const now = facesNow()
  const stale = now !== faces
  faces = now
  const fresh = blocks.filter((block) => stale || !measured.has(block))
  if (fresh.length > 0) {
    const galley = document.createElement('div')
    galley.className = 'galley'
    galley.lang = 'zh-CN'
    galley.setAttribute('aria-hidden', 'true')
    const ruler = document.createElement('div')
    ruler.style.height = '225mm'
    const elements = fresh.map((block) => pieceElement({ block, from: 0, to: textOf(block).length }))
    galley.append(ruler, ...elements)
    document.body.append(galley)
    const line = ruler.getBoundingClientRect().height / PAGE_LINES
    fresh.forEach((block, i) => {
      const element = elements[i]
      if (!element) return
      if (element instanceof HTMLTableElement) {
        const table = tableHeight(element, line)
        measured.set(block, { lines: element.getBoundingClientRect().height / line, starts: [], table })
        return
      }
      const starts = block.kind === 'paragraph' ? lineStarts(element, line) : [0]
      const lines = Math.max(1, Math.round(element.getBoundingClientRect().height / line))
      measured.set(block, { lines, starts })
    })
    galley.remove()
  }
  const heights = new Map<string, Height>()
  for (const block of blocks) {
    const height = measured.get(block)
    if (height) heights.set(block.key, height)
  }
  return heights
}
