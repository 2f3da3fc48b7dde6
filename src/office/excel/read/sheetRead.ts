import { readPart } from '../../../docx/parts/package'
import { type Attributes, valueOf } from '../../../docx/xml/names'
import type { XmlReader } from '../../../docx/xml/tokenizer'
import { type Spot, spotOf } from '../address'
import { textPieces, unescaped } from './texts'
import type { Workbook } from './workbookRead'

/** A cell in which something stands. */
export interface ReadCell {
  spot: Spot
  kind: 'number' | 'text' | 'boolean' | 'error' | 'day'
  /** As the file has it; of a text the text itself, '' where a formula has no result. */
  value: string
  /** The number of its look. */
  look: number
  isFormula: boolean
}

/** What stands on a sheet. */
export interface ReadSheet {
  name: string
  cells: ReadonlyMap<number, ReadCell>
  /** Of cells that another one covers, the key of that one. */
  covered: ReadonlyMap<number, number>
}

const COLUMNS = 16_384
/** The key of a cell among those of a sheet. */
export const keyOf = ({ row, column }: Spot): number => row * COLUMNS + column

/** Cells under merged ones that are known at most; a form has fewer, and one merged cell may cover a whole sheet. */
const MOST_COVERED = 300_000

const KINDS: Readonly<Record<string, ReadCell['kind']>> = {
  s: 'text',
  str: 'text',
  inlineStr: 'text',
  b: 'boolean',
  e: 'error',
  d: 'day',
}

const numberIn = (attributes: Attributes, name: string): number => {
  const value = valueOf(attributes, name)
  return value !== null && /^\d{1,7}$/u.test(value) ? Number(value) : 0
}

interface OpenCell {
  spot: Spot
  type: string
  look: number
  value: string[]
  isFormula: boolean
}

/** Reads the cells of a sheet; one that does not say where it stands follows the one before it. */
function sheetReader(texts: readonly string[]) {
  const cells = new Map<number, ReadCell>()
  const merged: string[] = []
  const inline = textPieces()
  let next: Spot = { row: -1, column: 0 }
  let cell: OpenCell | null = null
  let isValue = false

  function ended({ spot, type, look, value, isFormula }: OpenCell): void {
    const written = value.join('')
    const rich = inline.taken()
    const kind = KINDS[type] ?? 'number'
    const text =
      type === 's'
        ? (texts[/^\s*\d{1,7}\s*$/u.test(written) ? Number(written) : -1] ?? '')
        : type === 'inlineStr'
          ? rich
          : kind === 'text'
            ? unescaped(written)
            : written.trim()
    if (text !== '' || isFormula) cells.set(keyOf(spot), { spot, kind, value: text, look, isFormula })
  }

  const reader: XmlReader = {
    open(name, attributes) {
      if (name === 'x:row') {
        const row = numberIn(attributes, 'r')
        next = { row: row > 0 ? row - 1 : next.row + 1, column: 0 }
      } else if (name === 'x:c') {
        const spot = spotOf(valueOf(attributes, 'r') ?? '') ?? next
        next = { row: spot.row, column: spot.column + 1 }
        const type = valueOf(attributes, 't') ?? 'n'
        cell = { spot, type, look: numberIn(attributes, 's'), value: [], isFormula: false }
      } else if (name === 'x:mergeCell') merged.push(valueOf(attributes, 'ref') ?? '')
      else if (cell) {
        isValue = name === 'x:v'
        if (name === 'x:f') cell.isFormula = true
        inline.open(name)
      }
    },
    text(text) {
      if (isValue) cell?.value.push(text)
      else if (cell) inline.text(text)
    },
    close(name) {
      isValue = false
      inline.close(name)
      if (name !== 'x:c' || !cell) return
      ended(cell)
      cell = null
    },
  }
  return { reader, cells, merged }
}

function coveredBy(merged: readonly string[]): Map<number, number> {
  const covered = new Map<number, number>()
  for (const area of merged) {
    const [from, to] = area.split(':').map(spotOf)
    if (!from || !to) continue
    const origin = keyOf(from)
    for (let row = from.row; row <= to.row; row += 1)
      for (let column = from.column; column <= to.column; column += 1) {
        if (covered.size >= MOST_COVERED) return covered
        if (row > from.row || column > from.column) covered.set(keyOf({ row, column }), origin)
      }
  }
  return covered
}

/** Reads a sheet of a workbook. */
export function* readingSheet(
  { file, texts }: Workbook,
  { name, path }: { name: string; path: string },
): Generator<undefined, ReadSheet> {
  const { reader, cells, merged } = sheetReader(texts)
  yield* readPart(file, path, reader)
  return { name, cells, covered: coveredBy(merged) }
}
