import { type Block, type ParagraphBlock, type Run, textOf } from '../../pages/blocks/block'
import { breaksIn } from '../../pages/blocks/breaks'
import { keepsIn } from '../../pages/blocks/keeps'
import type { TablePart } from '../../pages/tables/layTable'
import { linksIn } from '../../pages/links'
import type { Piece } from '../../pages/paginate'
import { tableElement } from './tableElement'

/** The runs of a paragraph between two offsets. */
function runsBetween(runs: readonly Run[], from: number, to: number): Run[] {
  const between: Run[] = []
  let at = 0
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at))
    if (text !== '') between.push({ ...run, text })
    at += run.text.length
  }
  return between
}

function runNode(run: Run): Node {
  const text = document.createTextNode(run.text)
  if (run.bold) {
    const bold = document.createElement('b')
    bold.append(text)
    return bold
  }
  if (run.blank) {
    const blank = document.createElement('span')
    blank.className = 'blank'
    blank.append(text)
    return blank
  }
  return text
}

/** A stretch that no line breaks. */
function keepElement(): HTMLElement {
  const kept = document.createElement('span')
  kept.className = 'keep'
  return kept
}

/** Alive in the file alone: from the preview nothing leads out of the editor. */
function linkElement(url: string): HTMLElement {
  const link = document.createElement('a')
  link.href = url
  link.tabIndex = -1
  return link
}

function paragraphElement(block: ParagraphBlock, from: number, to: number): HTMLElement {
  const element = document.createElement('p')
  const text = textOf(block)
  const breaks = breaksIn(text).filter((at) => at > from && at < to)
  const add = (parent: HTMLElement, start: number, end: number): void => {
    for (const run of runsBetween(block.runs, start, end)) parent.append(runNode(run))
  }
  const addLoose = (start: number, end: number): void => {
    let at = start
    for (const place of breaks) {
      if (place < start || place >= end) continue
      add(element, at, place)
      element.append(document.createElement('wbr'))
      at = place
    }
    add(element, at, end)
  }
  const links = linksIn(text)
  const keeps = keepsIn(text).filter(
    (keep) => !links.some((link) => keep.from < link.to && link.from < keep.to),
  )
  const whole: { from: number; to: number; url?: string }[] = [...keeps, ...links]
  whole.sort((a, b) => a.from - b.from)
  let at = from
  for (const stretch of whole) {
    const start = Math.max(stretch.from, from)
    const end = Math.min(stretch.to, to)
    if (end <= start) continue
    addLoose(at, start)
    if (breaks.includes(start)) element.append(document.createElement('wbr'))
    const made = stretch.url === undefined ? keepElement() : linkElement(stretch.url)
    add(made, start, end)
    element.append(made)
    at = end
  }
  addLoose(at, to)
  element.normalize()
  if (to < text.length) element.classList.add('goes-on')
  if (from > 0) element.classList.add('comes-from')
  return element
}

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
      heading.textContent = block.text
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
    case 'paragraph':
      return paragraphElement(block, from, to)
    case 'table':
      return tableElement(block, part)
  }
}
