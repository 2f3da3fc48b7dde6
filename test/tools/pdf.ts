import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { proved } from './proof/provePdf'

/** Reads a PDF back with poppler, which the program does not use and which hides much: the file is proven first. */
function poppler(tool: string, ...args: string[]): string {
  const files = args.filter((arg) => arg.endsWith('.pdf')).map(proved)
  if (files.length !== 1) throw new RangeError(`${tool} reads one PDF: ${args.join(' ')}`)
  return execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
}

/** What `pdfinfo` says, by field. */
export function pdfInfo(file: string): ReadonlyMap<string, string> {
  return new Map(
    poppler('pdfinfo', file)
      .split('\n')
      .flatMap((line): [string, string][] => {
        const colon = line.indexOf(':')
        return colon < 0 ? [] : [[line.slice(0, colon), line.slice(colon + 1).trim()]]
      }),
  )
}

/** The pictures in the file: page (from 1), width and height in pixels. */
export function pdfImages(file: string): { page: number; width: number; height: number }[] {
  return poppler('pdfimages', '-list', file)
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [page, , , width, height] = line.trim().split(/\s+/u)
      return { page: Number(page), width: Number(width), height: Number(height) }
    })
}

/** The text of each page, in reading order. */
export function pdfText(file: string): string[] {
  return poppler('pdftotext', '-enc', 'UTF-8', file, '-').split('\f').slice(0, -1)
}

/** The text of each page in the order in which it is drawn. */
export function pdfDrawnText(file: string): string[] {
  return poppler('pdftotext', '-raw', '-enc', 'UTF-8', file, '-').split('\f').slice(0, -1)
}

/** A line of `pdfinfo -struct` that names an element, with its id and a colon where attributes follow. */
const ELEMENT = /^ +(\w+)(?: <[^>]*>)?(?: \(\w+\))?:?$/u

/** The header cells and cells with a span, in order: `TH Scope Row RowSpan 22`. */
export function pdfCellAttributes(file: string): string[] {
  const cells: string[] = []
  for (const line of poppler('pdfinfo', '-struct', file).split('\n')) {
    const role = ELEMENT.exec(line)?.[1]
    const attribute = /^ +\/(\w+) \/?(\w+)$/u.exec(line)
    if (role) cells.push(role)
    else if (attribute) cells.push(`${cells.pop() ?? ''} ${attribute[1]} ${attribute[2]}`)
  }
  return cells.filter((cell) => cell.startsWith('TH') || cell.startsWith('TD '))
}

/** What the pages draw: sizes of type and filled rectangles, in points, x and y from the bottom left corner. */
export function pdfDrawing(file: string): {
  sizes: number[]
  rules: { x: number; y: number; width: number; height: number }[]
} {
  const bytes = readFileSync(proved(file))
  const text = bytes.toString('latin1')
  const drawn = {
    sizes: new Set<number>(),
    rules: [] as { x: number; y: number; width: number; height: number }[],
  }
  for (const { index } of text.matchAll(/(?<!end)stream\r?\n/gu)) {
    const start = text.indexOf('\n', index) + 1
    const page = inflated(bytes.subarray(start, text.indexOf('endstream', start)))
    for (const [, size] of page.matchAll(/ ([\d.]+) Tf/gu)) drawn.sizes.add(Number(size))
    for (const [, ...numbers] of page.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re f$/gmu)) {
      const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number)
      drawn.rules.push({ x, y, width, height })
    }
  }
  return { sizes: [...drawn.sizes].sort((a, b) => a - b), rules: drawn.rules }
}

/** The fonts in the file, by their names without a subset's tag. */
export function pdfFonts(
  file: string,
): { name: string; embedded: boolean; subset: boolean; unicode: boolean }[] {
  return poppler('pdffonts', file)
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [embedded, subset, unicode] = line.trim().split(/\s+/u).slice(-5, -2)
      const name = (line.split(' ')[0] ?? '').replace(/^[A-Z]{6}\+/u, '')
      return { name, embedded: embedded === 'yes', subset: subset === 'yes', unicode: unicode === 'yes' }
    })
}

/** A stream's bytes as text; '' for one that is not compressed. */
function inflated(stream: Buffer): string {
  return stream[0] === 0x78 ? inflateSync(stream).toString('latin1') : ''
}

/** The bookmarks' titles, two spaces before each level. */
export function pdfBookmarks(file: string): string[] {
  const xml = poppler('pdftohtml', '-xml', '-i', '-stdout', file)
  const titles: string[] = []
  let depth = -1
  for (const [tag, title] of xml.matchAll(/<outline>|<\/outline>|<item page="\d+">([^<]*)<\/item>/gu)) {
    if (tag === '<outline>') depth += 1
    else if (tag === '</outline>') depth -= 1
    else titles.push(`${'  '.repeat(depth)}${title}`)
  }
  return titles
}

/** The tagged elements with their text, in order: `H2 一、……`. */
export function pdfElements(file: string): string[] {
  const elements: string[] = []
  for (const line of poppler('pdfinfo', '-struct-text', file).split('\n')) {
    const role = ELEMENT.exec(line)?.[1]
    const text = /^ +"(.*)"$/u.exec(line)?.[1]
    if (role) elements.push(`${role} `)
    else if (text !== undefined) elements.push((elements.pop() ?? '') + text)
  }
  return elements
}

/** The addresses that the file leads to: page (from 1) and address. */
export function pdfLinks(file: string): string[] {
  return poppler('pdfinfo', '-url', file)
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) =>
      line
        .trim()
        .split(/\s+/u)
        .filter((word) => word !== 'Annotation')
        .join(' '),
    )
}

/** A line of text on a page, in points from the top left corner. */
export interface TextLine {
  text: string
  left: number
  right: number
  top: number
  bottom: number
}

/** The lines of a page (from 1), with what poppler takes for words put together again. */
export function pdfLines(file: string, page: number): TextLine[] {
  const html = poppler('pdftotext', '-bbox', '-f', `${page}`, '-l', `${page}`, file, '-')
  const lines: TextLine[] = []
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</gu
  for (const [, left, top, right, bottom, text = ''] of html.matchAll(word)) {
    const [l = 0, t = 0, r = 0, b = 0] = [left, top, right, bottom].map(Number)
    const line = lines.find((one) => Math.abs((one.top + one.bottom) / 2 - (t + b) / 2) < 6)
    if (!line) lines.push({ text, left: l, right: r, top: t, bottom: b })
    else {
      line.text += text
      line.left = Math.min(line.left, l)
      line.right = Math.max(line.right, r)
    }
  }
  return lines.sort((a, b) => a.top - b.top)
}

/** A page (from 1) at 192 dpi, cut to where a browser's picture of the sheet lies. */
function rendered(file: string, page: number, ...format: string[]): Buffer {
  // the page's last row is hardly there
  const cut = ['-x', '0', '-y', '0', '-W', '1588', '-H', '2245']
  const args = ['-r', '192', ...format, '-f', `${page}`, '-l', `${page}`, ...cut, proved(file)]
  return execFileSync('pdftoppm', args, { maxBuffer: 1 << 28 })
}

/** The page as PNG. */
export const pdfPicture = (file: string, page: number): Buffer => rendered(file, page, '-png')

/** The page's pixels as PPM: they take a fifth of the time of a PNG, where nothing but a comparison is made of them. */
export const pdfPixels = (file: string, page: number): Buffer => rendered(file, page)

/** The share of a page (from 1) that is not white, and where ink is: fractions of the page's width and height. */
export function inkOf(
  file: string,
  page: number,
): { share: number; left: number; right: number; top: number; bottom: number } {
  const pgm = execFileSync(
    'pdftoppm',
    ['-gray', '-r', '36', '-f', `${page}`, '-l', `${page}`, proved(file)],
    {
      maxBuffer: 1 << 28,
    },
  )
  const head = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/u.exec(pgm.subarray(0, 40).toString('latin1'))
  if (!head) throw new Error(`no picture of page ${page}`)
  const width = Number(head[1])
  const height = Number(head[2])
  const pixels = pgm.subarray(head[0].length)
  const box = { left: width, right: 0, top: height, bottom: 0 }
  let dark = 0
  pixels.forEach((grey, i) => {
    if (grey > 160) return
    dark += 1
    box.left = Math.min(box.left, i % width)
    box.right = Math.max(box.right, i % width)
    box.top = Math.min(box.top, Math.floor(i / width))
    box.bottom = Math.max(box.bottom, Math.floor(i / width))
  })
  return {
    share: dark / pixels.length,
    left: box.left / width,
    right: box.right / width,
    top: box.top / height,
    bottom: box.bottom / height,
  }
}
