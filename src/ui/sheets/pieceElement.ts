import type { Block } from '../../pages/blocks/block'
import { headingOnly } from '../../pages/blocks/leads'
import type { TablePart } from '../../pages/tables/layTable'
import type { Piece } from '../../pages/paginate'
import { tableElement } from './tableElement'
import { lineElements } from './textLines'

/** What of lines stands between two offsets of the text that they are together; '' for a line on another page. */
function linesBetween(lines: readonly string[], from: number, to: number): string[] {
  let at = 0
  return lines.map((text) => {
    const start = at
    at += text.length
    return text.slice(Math.max(0, from - start), Math.max(0, to - start))
  })
}

/** An empty one takes no room. */
function lineElement(className: string, text: string): HTMLElement {
  const line = document.createElement('span')
  line.className = className
  line.textContent = text
  return line
}

/**
 * The element that prints a piece. Its `data-block` tells that the parts of one paragraph or table belong together; the
 * whole of a table has no `part`.
 */
export function pieceElement({ block, from, to, part }: Omit<Piece, 'lines'>): HTMLElement {
  const element = elementOf(block, from, to, part)
  element.dataset.block = block.key
  return element
}

function elementOf(block: Block, from: number, to: number, part?: TablePart): HTMLElement {
  switch (block.kind) {
    case 'title': {
      const title = document.createElement('h1')
      for (const text of linesBetween(block.lines, from, to)) title.append(lineElement('title-line', text))
      return title
    }
    case 'heading': {
      const heading = document.createElement(`h${block.level + 1}`)
      heading.append(...lineElements(block, from, to))
      return heading
    }
    case 'closing': {
      const closing = document.createElement('p')
      closing.className = block.first && from === 0 ? 'closing first' : 'closing'
      const texts = block.lines.map(({ text }) => text)
      linesBetween(texts, from, to).forEach((text, i) => {
        const line = lineElement('closing-line', text)
        line.style.setProperty('--inset', String(block.lines[i]?.inset ?? 0))
        closing.append(line)
      })
      return closing
    }
    case 'paragraph': {
      const level = headingOnly(block)
      const paragraph = document.createElement(level === null ? 'p' : `h${level + 1}`)
      paragraph.append(...lineElements(block, from, to))
      return paragraph
    }
    case 'table':
      return tableElement(block, part)
  }
}
