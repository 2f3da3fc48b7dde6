import type { HeadingLevel } from '../../report/template/template'
import { turnedBox } from '../base/turned'
import type { GlyphFace } from '../fonts/glyphFace'
import type {
  DisplayElement,
  DisplayHeading,
  DisplayLink,
  DisplayList,
  DisplayPage,
  DisplayPart,
  Role,
  Shape,
} from './displayList'
import { Inks, POINT } from './ink'
import { readMark } from './readMark'
import { readStretches, readText } from './readText'
import { onStage, type Stage } from './stage'
import { structured } from './structure/structured'
import { TableReader } from './tableReader'

/** A4 in points; not measured, because the browser rounds the sheet to 1/64 px. */
const WIDTH = (210 / 25.4) * 72
const HEIGHT = (297 / 25.4) * 72

const LEVELS: Readonly<Record<string, HeadingLevel>> = { H1: 1, H2: 1, H3: 2, H4: 3, H5: 4 }
/** For a heading at the beginning of a paragraph, by its `data-level`: the structure type and the level. */
const LEADS: Readonly<Record<string, readonly [Role, HeadingLevel]>> = {
  '1': ['H2', 1],
  '2': ['H3', 2],
  '3': ['H4', 3],
  '4': ['H5', 4],
}

/** Levels of bookmarks one deeper. */
const DEEPER: Readonly<Record<HeadingLevel, HeadingLevel>> = { 1: 2, 2: 3, 3: 4, 4: 4 }

function roleOf({ tagName }: Element): Role {
  switch (tagName) {
    case 'H1':
    case 'H2':
    case 'H3':
    case 'H4':
    case 'H5':
      return tagName
    case 'TABLE':
      return 'Table'
    default:
      return 'P'
  }
}

function linkBoxes(link: Element, element: number, page: DOMRect, stage: Stage): DisplayLink[] {
  return [...link.getClientRects()].map(({ left, top, width, height }) => ({
    element,
    x: stage.length(left - page.left) * POINT,
    y: stage.length(top - page.top) * POINT,
    width: stage.length(width) * POINT,
    height: stage.length(height) * POINT,
    url: link.getAttribute('href') ?? '',
  }))
}

/**
 * Collects a display list from page elements (`.sheet`), which are read one at a time and in order. Each is cloned onto
 * the stage, so it does not matter where and how it is shown.
 */
export class SheetReader {
  private readonly inks: Inks
  private readonly tables: TableReader
  private readonly pages: DisplayPage[] = []
  private readonly elements: DisplayElement[] = []
  private readonly headings: DisplayHeading[] = []
  private lastBlock = ''
  private lastElement = 0
  /** True from an attachment's title on, under which its headings are bookmarks. */
  private isInAnnex = false
  /** The index of the heading that the last block begins with; null for none. */
  private lead: number | null = null
  private mark: Shape | null = null
  private links: DisplayLink[] = []

  constructor(faces: readonly GlyphFace[]) {
    this.inks = new Inks(faces)
    this.tables = new TableReader(this.inks, this.elements)
  }

  /** Appends a page. Throws a RangeError for an element without `.sheet-layout`. */
  read(sheet: HTMLElement): void {
    const layout = sheet.querySelector('.sheet-layout')?.cloneNode(true)
    if (!(layout instanceof HTMLElement)) throw new RangeError('a sheet without its layout')
    onStage([layout], (stage) => this.readLayout(layout, stage))
  }

  /** The pages read so far. */
  list(): DisplayList {
    return structured({ pages: this.pages, elements: this.elements, headings: this.headings })
  }

  private readLayout(sheet: HTMLElement, stage: Stage): void {
    const page = sheet.getBoundingClientRect()
    const parts: DisplayPart[] = []
    this.links = []
    const text = sheet.querySelector('.sheet-text')
    const turned = text instanceof HTMLElement && text.classList.contains('landscape')
    // boxes are measured upright
    if (turned) text.style.transform = 'none'
    const mark = sheet.querySelector('.sheet-mark')
    if (mark instanceof HTMLElement) {
      this.mark ??= readMark(mark, page, this.inks, stage)
      parts.push({ element: 'mark', drawn: [this.mark] })
    }
    for (const block of sheet.querySelectorAll('.sheet-text > *'))
      parts.push(...this.readBlock(block, page, stage))
    for (const foot of sheet.querySelectorAll('.sheet-number'))
      parts.push({ element: 'number', drawn: readText(foot, page, this.inks, stage) })
    const links = turned ? this.links.map(turnedBox) : this.links
    this.pages.push({ width: WIDTH, height: HEIGHT, parts, links, ...(turned && { turned }) })
  }

  private readBlock(block: Element, page: DOMRect, stage: Stage): DisplayPart[] {
    const key = block.getAttribute('data-block') ?? ''
    // a paragraph or table that continues from the page before is the same element
    const goesOn = key !== '' && key === this.lastBlock
    if (!goesOn) {
      const name = block.getAttribute('aria-label')
      this.lead = this.leadElement(block, page, stage)
      const element: DisplayElement = { role: roleOf(block), parent: null, ...(name !== null && { name }) }
      this.lastElement = this.elements.push(element) - 1
    }
    this.lastBlock = key
    const isAnnex = block.classList.contains('annex')
    this.isInAnnex ||= isAnnex
    const level = isAnnex ? 1 : this.levelOf(LEVELS[block.tagName])
    const title = block.textContent ?? ''
    const begun = goesOn ? this.headings[this.headings.length - 1] : undefined
    if (level !== undefined && begun) begun.title += title
    else if (level !== undefined) {
      const y = stage.length(block.getBoundingClientRect().top - page.top) * POINT
      this.headings.push({ title, level, page: this.pages.length, y })
    }
    if (block instanceof HTMLTableElement)
      return this.tables.read(block, page, stage, this.lastElement, goesOn)
    return this.readParts(block, page, stage)
  }

  /** A heading's level among the bookmarks: those of an attachment stand under its title. */
  private levelOf(level: HeadingLevel | undefined): HeadingLevel | undefined {
    return level !== undefined && this.isInAnnex ? DEEPER[level] : level
  }

  /** Adds an element for the heading that a block begins with, before the block's own; null for none. */
  private leadElement(block: Element, page: DOMRect, stage: Stage): number | null {
    const leads = [...block.querySelectorAll('[data-level]')]
    const [role, level] = LEADS[leads[0]?.getAttribute('data-level') ?? ''] ?? []
    if (role === undefined || level === undefined) return null
    const title = leads
      .map(({ textContent }) => textContent)
      .join('')
      .replace(/。$/u, '')
    const y = stage.length(block.getBoundingClientRect().top - page.top) * POINT
    this.headings.push({ title, level: this.levelOf(level) ?? level, page: this.pages.length, y })
    return this.elements.push({ role, parent: null }) - 1
  }

  /**
   * The parts of a block: its own text, the heading that it begins with, and its links, each as an element within it.
   */
  private readParts(block: Element, page: DOMRect, stage: Stage): DisplayPart[] {
    const around = this.lastElement
    const known = new Map<Element, number>()
    const elementOf = (part: Element | null): number => {
      if (!part) return around
      if (part.hasAttribute('data-level')) return this.lead ?? around
      const before = known.get(part)
      if (before !== undefined) return before
      const element = this.elements.push({ role: 'Link', parent: around }) - 1
      known.set(part, element)
      this.links.push(...linkBoxes(part, element, page, stage))
      return element
    }
    return readStretches(block, page, this.inks, stage).map(({ part, runs }) => ({
      element: elementOf(part),
      drawn: runs,
    }))
  }
}
