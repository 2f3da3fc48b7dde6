import type { Block, ClosingLine } from '../../pages/blocks/block'
import { headingOnly } from '../../pages/blocks/leads'
import { closingWidth } from '../../pages/closing'
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

/** Between two bodies in a line, so that they are two words to whoever copies or hears them. */
const BLANK = '\u3000'

/** A line of 署名 or 成文日期: of two bodies, the left one leaves free what the right one takes. */
function closingLine({ parts }: ClosingLine, above: number): HTMLElement {
  const last = parts.at(-1)
  const line = lineElement('closing-line', '')
  line.style.setProperty('--inset', String(last?.inset ?? 0))
  line.style.setProperty('--above', String(above))
  parts.slice(0, -1).forEach(({ text, inset }, i) => {
    const next = parts[i + 1]
    const left = lineElement('closing-left', text + BLANK)
    const taken = next ? next.inset + closingWidth(next.text) + 1 : 0
    left.style.setProperty('--apart', String(inset - taken))
    line.append(left)
  })
  line.append(last?.text ?? '')
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
    case 'annexName': {
      const name = document.createElement('p')
      name.className = 'annex-name'
      name.append(...lineElements(block, from, to))
      if (from === 0) {
        name.style.setProperty('--above', String(block.above))
        const prefix = lineElement('annex-prefix', block.prefix)
        prefix.style.setProperty('--back', String(block.column - block.indent))
        name.firstElementChild?.prepend(prefix)
      }
      return name
    }
    case 'annex': {
      const annex = document.createElement('h1')
      annex.className = 'annex'
      // the blank parts the two in a bookmark
      if (from === 0) annex.append(lineElement('annex-mark', block.mark + BLANK))
      for (const text of linesBetween(block.lines, from, to)) annex.append(lineElement('title-line', text))
      return annex
    }
    case 'closing': {
      const closing = document.createElement('p')
      closing.className = 'closing'
      block.lines.slice(from, to).forEach((line, i) => {
        // what continues from the page before begins at the top
        closing.append(closingLine(line, i === 0 && from > 0 ? 0 : line.above))
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
