import { type Cos, CosReader, Dict, Name, Operator, Stream } from './cos'
import { named, type PdfFile } from './pdfFile'

/** A piece of page content: an operator with what stands before it, and the marked contents around it, the outer first. */
export interface Drawn {
  operator: string
  operands: Cos[]
  around: { tag: string; properties: Dict | null }[]
  /** The font that text is shown in, by its resource name. */
  font: string
  inText: boolean
  depth: number
}

const read = new WeakMap<Buffer, Drawn[]>()

/**
 * What a content stream draws; cached by its bytes.
 * @throws an Error where marked contents, texts or saved states are not closed in their order
 */
export function drawnIn({ content }: Stream): Drawn[] {
  const before = read.get(content)
  if (before) return before
  const reader = new CosReader(content.toString('latin1'))
  const drawn: Drawn[] = []
  const around: { tag: string; properties: Dict | null; inText: boolean }[] = []
  let operands: Cos[] = []
  let font = ''
  let inText = false
  let depth = 0
  while (!reader.ended()) {
    const next = reader.next()
    if (!(next instanceof Operator)) {
      operands.push(next)
      continue
    }
    const { operator } = next
    const [first, second] = operands
    if (operator === 'BMC' || operator === 'BDC')
      around.push({
        tag: first instanceof Name ? first.name : '',
        properties: second instanceof Dict ? second : null,
        inText,
      })
    else if (operator === 'EMC') {
      if (around.pop()?.inText !== inText)
        throw new Error('a marked content that is not closed where it began')
    } else if (operator === 'BT' || operator === 'ET') {
      if (inText === (operator === 'BT')) throw new Error('a text within a text')
      inText = operator === 'BT'
    } else if (operator === 'q' || operator === 'Q') depth += operator === 'q' ? 1 : -1
    else if (operator === 'Tf' && first instanceof Name) font = first.name
    drawn.push({
      operator,
      operands,
      around: around.map(({ tag, properties }) => ({ tag, properties })),
      font,
      inText,
      depth,
    })
    operands = []
  }
  if (around.length > 0 || inText || depth !== 0) throw new Error('something is not closed at the end')
  read.set(content, drawn)
  return drawn
}

/** Operators that paint. */
export const PAINTS = new Set([
  'Tj',
  'TJ',
  "'",
  '"',
  'f',
  'F',
  'f*',
  'S',
  's',
  'B',
  'B*',
  'b',
  'b*',
  'Do',
  'sh',
  'BI',
])

/** The codes of two bytes that a text operator shows. */
function codesOf({ operands }: Drawn): number[] {
  const strings = operands.flat().filter((one) => Buffer.isBuffer(one))
  return strings.flatMap((bytes) =>
    Array.from({ length: bytes.length >> 1 }, (_, i) => bytes.readUInt16BE(2 * i)),
  )
}

/** What each page draws. */
export function drawnOnPages(file: PdfFile): Drawn[][] {
  return file.pages().map((page) => {
    const content = file.at(page, 'Contents')
    if (!(content instanceof Stream)) throw new Error('a page without content')
    return drawnIn(content)
  })
}

/** The codes that are shown in each font, by the font's dictionary; forms show no text. */
export function codesByFont(file: PdfFile): Map<Dict, Set<number>> {
  const shown = new Map<Dict, Set<number>>()
  drawnOnPages(file).forEach((drawn, i) => {
    const page = file.pages()[i]
    for (const one of drawn) {
      if (one.operator !== 'Tj' && one.operator !== 'TJ') continue
      const font = file.at(page, 'Resources', 'Font', one.font)
      if (!(font instanceof Dict)) throw new Error(`page ${i + 1} shows text in no font`)
      const codes = shown.get(font) ?? new Set()
      for (const code of codesOf(one)) codes.add(code)
      shown.set(font, codes)
    }
  })
  return shown
}

/** The form XObjects, which pages draw with `Do`. */
export const formsOf = (file: PdfFile): Stream[] =>
  [...file.objects.values()].filter((value): value is Stream => named(value, 'Subtype') === 'Form')
