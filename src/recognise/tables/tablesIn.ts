import type { DocumentRow, RecognisedTable } from './recognisedTable'
import { readingTable } from './tableOf'

/** A table of a document and the stretch of the raw text that its rows take, in UTF-16 units. */
export interface DocumentTable {
  from: number
  to: number
  rows: readonly DocumentRow[]
}

/** A table of numbers in its place. */
export interface TableAt extends DocumentTable {
  read: RecognisedTable
}

/** Most tables that become part of a form, and most figures in them; further tables stay text. */
const MOST = { tables: 60, figures: 8000 }
/** As many lines before a table may name it and its unit. */
const LINES_BEFORE = 2

/** Place of the section that a table becomes. */
export const sectionOfTable = (from: number): string => `t${from}`

/**
 * The tables of numbers in a document, and the raw text with blanks in their place: offsets stay, and what is recognised in the
 * rest does not see them. Tables of words stay text. In steps.
 */
export function* tableSteps(
  raw: string,
  tables: readonly DocumentTable[],
): Generator<undefined, { text: string; tables: TableAt[] }> {
  let figures = 0
  const found: TableAt[] = []
  for (const [i, table] of tables.slice(0, MOST.tables).entries()) {
    yield
    const read = yield* readingTable(table.rows, {
      prefix: `t${i + 1}`,
      section: sectionOfTable(table.from),
      before: linesBefore(raw, table.from),
    })
    if (read.table === null || figures + read.figures.length > MOST.figures) continue
    figures += read.figures.length
    found.push({ ...table, read })
  }
  let at = 0
  const kept: string[] = []
  for (const { from, to } of found) {
    kept.push(raw.slice(at, from), raw.slice(from, to).replace(/[^\n]/gu, ' '))
    at = to
  }
  return { text: kept.join('') + raw.slice(at), tables: found }
}

/** The last lines before an offset that hold anything. */
function linesBefore(raw: string, from: number): string[] {
  const lines: string[] = []
  for (let end = from; end > 0 && lines.length < LINES_BEFORE;) {
    const start = raw.lastIndexOf('\n', end - 1) + 1
    const line = raw.slice(start, end).trim()
    if (line !== '') lines.unshift(line)
    end = start - 1
  }
  return lines
}
