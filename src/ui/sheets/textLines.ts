import { type Run } from '../../pages/blocks/block'
import type { Stretch } from '../../pages/blocks/keeps'
import { linksIn } from '../../pages/links'
import { linesOf, type TextBlock } from '../../pages/lines/blockLines'
import type { BrokenText, Line } from '../../pages/lines/breakLines'
import { LOOSE, SQUEEZED, TIGHT } from '../../pages/lines/lineSums'

/** A block's lines as they are set, with what its parts look like. */
interface Setting extends BrokenText {
  text: string
  runs: readonly (Stretch & { run: Run })[]
  links: readonly (Stretch & { url: string })[]
}

function settingOf(block: TextBlock): Setting {
  const runs: readonly Run[] = block.kind === 'heading' ? [{ text: block.text, bold: false }] : block.runs
  let at = 0
  const placed = runs.map((run) => {
    at += run.text.length
    return { run, from: at - run.text.length, to: at }
  })
  const text = runs.map((run) => run.text).join('')
  const links = block.kind === 'heading' ? [] : linksIn(text)
  return { ...linesOf(block), text, runs: placed, links }
}

/** What of stretches lies between two offsets. */
function within<T extends Stretch>(all: readonly T[], from: number, to: number): T[] {
  return all
    .filter((one) => one.from < to && one.to > from)
    .map((one) => Object.assign({}, one, { from: Math.max(one.from, from), to: Math.min(one.to, to) }))
}

function spanOf(className: string, ...content: readonly (Node | string)[]): HTMLElement {
  const span = document.createElement('span')
  span.className = className
  span.append(...content)
  return span
}

/** Alive in the file alone: from the preview nothing leads out of the editor. */
function linkElement(url: string): HTMLElement {
  const link = document.createElement('a')
  link.href = url
  link.tabIndex = -1
  return link
}

/** Characters of one look, those apart whose white is set otherwise than the line's. */
function spaced({ text, behind }: Setting, { gap, to: end }: Line, from: number, to: number): Node[] {
  // what ends a line has no white behind it
  const kindAt = (at: number): number => {
    const kind = at === end - 1 ? LOOSE : (behind[at] ?? LOOSE)
    return kind === TIGHT && gap === 0 ? LOOSE : kind
  }
  const nodes: Node[] = []
  for (let at = from; at < to;) {
    const kind = kindAt(at)
    let next = at + 1
    while (next < to && kindAt(next) === kind) next += 1
    const part = text.slice(at, next)
    nodes.push(
      kind === LOOSE ? document.createTextNode(part) : spanOf(kind === SQUEEZED ? 'squeezed' : 'tight', part),
    )
    at = next
  }
  return nodes
}

function runElements(setting: Setting, line: Line, from: number, to: number): Node[] {
  return within(setting.runs, from, to).flatMap((part): Node[] => {
    const nodes = spaced(setting, line, part.from, part.to)
    if (part.run.blank) return [spanOf('blank', ...nodes)]
    if (!part.run.bold) return nodes
    const bold = document.createElement('b')
    bold.append(...nodes)
    return [bold]
  })
}

function lineElement(setting: Setting, line: Line): HTMLElement {
  const { from, to } = line
  const element = spanOf('line')
  if (from === 0) element.classList.add('indented')
  if (line.cut) element.classList.add('cut')
  if (line.gap > 0) element.style.setProperty('--gap', `${line.gap.toFixed(5)}em`)
  // a browser would drop the space at a line's end from a copy of the text too
  const goesOn = to < setting.text.length
  const spaces = goesOn ? to - setting.text.slice(from, to).trimEnd().length - from : 0
  const end = to - spaces
  let at = from
  for (const { url, ...link } of within(setting.links, from, end)) {
    element.append(...runElements(setting, line, at, link.from))
    const made = linkElement(url)
    made.append(...runElements(setting, line, link.from, link.to))
    element.append(made)
    at = link.to
  }
  element.append(...runElements(setting, line, at, end))
  if (spaces > 0) element.append(spanOf('space', setting.text.slice(end, end + 1)))
  return element
}

/** Elements of the lines of a paragraph or heading between two offsets at which lines start. */
export function lineElements(block: TextBlock, from: number, to: number): HTMLElement[] {
  const setting = settingOf(block)
  return setting.lines
    .filter((line) => line.from >= from && line.to <= to)
    .map((line) => lineElement(setting, line))
}
