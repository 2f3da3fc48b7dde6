import type { Place } from '../../report/template/template'
import type { FormTable } from './formLabels'
import { type Match, matchRow } from './matchRow'
import { isBlank } from './nameColumns'
import { oldLabelOf } from './oldForm'
import type { PastedRow } from './rowsOf'
import { fits, folded } from './wording'

/** What was read for one of the form's tables. */
export interface TableReading {
  /** Values as in the document, by figure; blank cells are missing. */
  values: Map<Place, string>
  /** Form labels of the rows that the document has, with or without values. */
  rows: Set<string>
  /** Rows whose label differs in words or number: form label → document label. */
  altered: Map<string, string>
  /** Labels in the document's table: folded → as they stand there. */
  words: Map<string, string>
  oldLabels: Set<string>
  /** Sentences about single rows, for notes. */
  sentences: string[]
  /** Rows or cells that have no place in the form. */
  leftOver: string[]
  /** Labels that name no row that was read; mostly column headings and group names. */
  others: string[]
}

/** What was read of a table in which nothing was found. */
export const emptyReading = (): TableReading => ({
  values: new Map(),
  rows: new Set(),
  altered: new Map(),
  words: new Map(),
  oldLabels: new Set(),
  sentences: [],
  leftOver: [],
  others: [],
})

const SUBJECT = '信息内容'
/** Removes blanks where a line of a narrow cell was broken. */
const unbroken = (text: string): string => text.replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/gu, '')
/** A column heading folded and without a year: 本年(2023)制发件数 */
const plainHead = (head: string): string => folded(head).replace(/\(?20\d{2}年?度?\)?/u, '')

interface NamedRow extends PastedRow {
  heads: readonly string[]
  match: Match | null
}

/**
 * A row with its match. A cell of words (若干) was taken for a label; it is a cell again where the form has one there.
 */
function rowWith(
  labels: readonly string[],
  cells: readonly string[],
  table: FormTable,
): PastedRow & { match: Match | null } {
  const match = matchRow(labels, table)
  if (match?.exact) return { labels, cells, match }
  for (let n = 1; n < labels.length; n += 1) {
    const shorter = matchRow(labels.slice(0, -n), table)
    if (shorter?.exact && shorter.row.cells.length === cells.length + n)
      return { labels: labels.slice(0, -n), cells: [...labels.slice(-n), ...cells], match: shorter }
  }
  return { labels, cells, match }
}

/**
 * The rows with numbers, each with the column headings above it and its row of the form. Labels of other rows go to
 * `reading.others`.
 */
function namedRows(rows: readonly PastedRow[], table: FormTable, reading: TableReading): NamedRow[] {
  let heads: readonly string[] = []
  const named: NamedRow[] = []
  for (const { labels, cells } of rows) {
    for (const label of labels) {
      reading.words.set(folded(label), label)
      const old = oldLabelOf(label)
      if (old) reading.oldLabels.add(old)
    }
    const blank = cells.every(isBlank)
    // a column heading may also be the name of a row (其他, 总计), so one is not enough for a row of headings
    const areHeads = blank && labels.filter((label) => table.heads.has(folded(label))).length > 1
    if (blank && folded(labels[0] ?? '') === SUBJECT) heads = labels.slice(1)
    else if (cells.length > 0 && !areHeads && !(blank && table.rows.length === 1)) {
      named.push({ ...rowWith(labels, cells, table), heads })
      continue
    }
    reading.others.push(...labels)
  }
  return named
}

/** Reads the rows of a pasted table into `reading`; the first number for a cell is kept. */
export function readTable(rows: readonly PastedRow[], table: FormTable, reading: TableReading): void {
  const named = namedRows(rows, table, reading)
  const exact = new Set(named.flatMap(({ match }) => (match?.exact ? [match.row] : [])))
  for (const { labels, cells, heads, match } of named) {
    // a row that only resembles a label gives way to the row with that very name
    if (match && (match.exact || !exact.has(match.row))) readRow(match, labels, cells, heads, reading)
    else if (cells.some((cell) => cell !== ''))
      reading.leftOver.push([...labels, ...cells.filter((cell) => cell !== '')].join(' '))
    else reading.others.push(...labels)
  }
}

function readRow(
  { row, whole, said: name }: Match,
  labels: readonly string[],
  cells: readonly string[],
  heads: readonly string[],
  reading: TableReading,
): void {
  const said = [...labels, ...cells.filter((cell) => cell !== '')].join(' ')
  const places = placesFor(row.cells, cells, heads)
  if (!places) {
    if (cells.every(isBlank)) return
    reading.leftOver.push(said)
    reading.sentences.push(
      `“${row.label || labels.at(-1) || ''}”这一行有 ${cells.length} 格，格式有 ${row.cells.length} 格，没有带入。`,
    )
    return
  }
  if (reading.rows.has(row.label) && row.label !== '') {
    if (places.some((place, i) => place && reading.values.get(place) !== cells[i]))
      reading.leftOver.push(said)
    return
  }
  reading.rows.add(row.label)
  reading.others.push(...labels.filter((label) => !name.includes(label)))
  if (!whole && folded(name) !== folded(row.label)) reading.altered.set(row.label, name)
  places.forEach((place, i) => {
    const cell = cells[i] ?? ''
    if (cell === '') return
    if (place) reading.values.set(place, cell)
    else reading.leftOver.push([labels.at(-1), unbroken(heads[i] ?? ''), cell].join(' '))
  })
  if (whole)
    reading.sentences.push(
      `“${labels.at(-1) ?? ''}”没有分项（2019 年试行格式的样子），数字放在“${row.label}”这一行，请核对。`,
    )
}

/**
 * The figure of each cell of a row, null for a cell that the form does not have; null for the whole row when that is
 * not sure.
 */
function placesFor(
  known: readonly { figure: Place; head: string }[],
  cells: readonly string[],
  heads: readonly string[],
): (Place | null)[] | null {
  if (heads.length === cells.length && known.some(({ head }) => head !== ''))
    return heads.map(
      (head) => known.find((one) => fits(plainHead(head), plainHead(one.head)) >= 0.7)?.figure ?? null,
    )
  if (cells.length === known.length) return known.map(({ figure }) => figure)
  const [only] = known
  // lost spans leave blank cells
  const filled = cells.filter((cell) => cell !== '').length
  if (only && known.length === 1 && filled <= 1)
    return cells.map((cell) => (cell === '' ? null : only.figure))
  const more = cells.length - known.length
  if (more < 0) return null
  // surplus blank cells are before the first number or after the last; if both are possible, it is not sure
  const left = cells.slice(0, more).every(isBlank)
  const right = cells.slice(-more).every(isBlank)
  if (left === right && cells.some((cell) => !isBlank(cell))) return null
  return cells.map((_, i) => known[left ? i - more : i]?.figure ?? null)
}
