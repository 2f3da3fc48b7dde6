import { type Run } from '../../pages/blocks/block'
import { headingOnly } from '../../pages/blocks/leads'
import type { Stretch } from '../../pages/blocks/keeps'
import { linksIn } from '../../pages/links'
import { linesOf, type TextBlock } from '../../pages/lines/blockLines'
import type { BrokenText, Line } from '../../pages/lines/breakLines'
import { JOINED, LOOSE, SQUEEZED, TIGHT } from '../../pages/lines/lineSums'
import { inkLeft, inkRight } from '../../pages/lines/marks'
import type { HeadingLevel } from '../../report/template/template'

/** A block's lines as they are set, with what its parts look like. */
interface Setting extends BrokenText {
  isHeading: boolean
  /** Where all lines begin, in characters; 0 for those of a paragraph. */
  column: number
  text: string
  runs: readonly (Stretch & { run: Run })[]
  links: readonly (Stretch & { url: string })[]
}

function settingOf(block: TextBlock): Setting {
  const runs: readonly Run[] = block.kind === 'paragraph' ? block.runs : [{ text: block.text, bold: false }]
  let at = 0
  const placed = runs.map((run) => {
    at += run.text.length
    return { run, from: at - run.text.length, to: at }
  })
  const text = runs.map((run) => run.text).join('')
  const links = block.kind === 'paragraph' ? linksIn(text) : []
  return {
    ...linesOf(block),
    column: block.kind === 'annexName' ? block.column : 0,
    isHeading: block.kind === 'heading' || headingOnly(block) !== null,
    text,
    runs: placed,
    links,
  }
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

/** Classes of what is set otherwise than its line. */
const CLASSES: Readonly<Record<number, string>> = { [TIGHT]: 'tight', [JOINED]: 'joined' }

/** The class of a character; '' for one that is set as its line is. */
function classAt({ text, behind }: Setting, line: Line, at: number): string {
  const before = at === line.from ? LOOSE : behind[at - 1]
  // of two opening marks the second gives up its half, of others the first
  const cutBefore = at === line.from ? line.cutStart : before === SQUEEZED && inkRight(text.charAt(at - 1))
  if (cutBefore) return 'cut-before'
  // what ends a line has no white after it
  if (at === line.to - 1) return line.cutEnd ? 'cut-behind' : ''
  if (behind[at] === SQUEEZED) return inkLeft(text.charAt(at)) ? 'cut-behind' : ''
  return line.gap === 0 ? '' : (CLASSES[behind[at] ?? LOOSE] ?? '')
}

/** Characters of one look, those apart that are set otherwise than the line. */
function spaced(setting: Setting, line: Line, from: number, to: number): Node[] {
  const nodes: Node[] = []
  for (let at = from; at < to;) {
    const name = classAt(setting, line, at)
    let next = at + 1
    while (next < to && classAt(setting, line, next) === name && !name.startsWith('cut')) next += 1
    const part = setting.text.slice(at, next)
    nodes.push(name === '' ? document.createTextNode(part) : spanOf(name, part))
    at = next
  }
  return nodes
}

function boldElement(nodes: readonly Node[]): HTMLElement {
  const bold = document.createElement('b')
  bold.append(...nodes)
  return bold
}

/** A heading with which a line of text begins; export/display reads its level. */
function leadElement(level: HeadingLevel, nodes: readonly Node[]): HTMLElement {
  const lead = spanOf(`face level-${level}`, ...nodes)
  lead.dataset.level = String(level)
  return lead
}

function runElements(setting: Setting, line: Line, from: number, to: number): Node[] {
  return within(setting.runs, from, to).flatMap((part): Node[] => {
    const nodes = spaced(setting, line, part.from, part.to)
    if (part.run.blank) return [spanOf('blank', ...nodes)]
    const bold = part.run.bold ? [boldElement(nodes)] : nodes
    return part.run.heading === undefined || setting.isHeading ? bold : [leadElement(part.run.heading, bold)]
  })
}

function lineElement(setting: Setting, line: Line): HTMLElement {
  const { from, to } = line
  const element = spanOf('text-line')
  if (setting.column) element.style.setProperty('--column', String(setting.column))
  else if (from === 0) element.classList.add('indented')
  if (line.gap > 0) element.style.setProperty('--line-gap', `${line.gap.toFixed(5)}em`)
  // a browser would drop the space at a line's end from a copy of the text too
  const goesOn = to < setting.text.length
  const spaces = goesOn ? to - setting.text.slice(from, to).trimEnd().length - from : 0
  const end = to - spaces
  const content = setting.isHeading ? spanOf('face') : element
  if (content !== element) element.append(content)
  let at = from
  for (const { url, ...link } of within(setting.links, from, end)) {
    content.append(...runElements(setting, line, at, link.from))
    const made = linkElement(url)
    made.append(...runElements(setting, line, link.from, link.to))
    content.append(made)
    at = link.to
  }
  content.append(...runElements(setting, line, at, end))
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
