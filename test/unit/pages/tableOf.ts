import type { TableBlock, TableBlockCell, TableBlockRow } from '../../../src/pages/blocks/block'
import type { Height } from '../../../src/pages/paginate'
import type { RowLines } from '../../../src/pages/tables/tableBreaks'

/** Rows of one group: `3+3`, `(1,1+1)`; or a row of labels alone, `l1`. */
interface Rows {
  heights: number[]
  /** From and to which row cells span, outer ones first. */
  spans: [from: number, to: number][]
  labels: number[]
}

function parse(notation: string): Rows {
  const rows: Rows = { heights: [], spans: [], labels: [] }
  const open: number[] = []
  for (const [word] of notation.matchAll(/[()]|l?[\d.]+(?:\+[\d.]+)*/gu)) {
    const from = rows.heights.length
    if (word === '(') open.push(from)
    else if (word === ')') rows.spans.unshift([open.pop() ?? 0, from])
    else {
      if (word.startsWith('l')) rows.labels.push(from)
      rows.heights.push(...word.replace('l', '').split('+').map(Number))
      if (word.includes('+')) rows.spans.push([from, rows.heights.length])
    }
  }
  return rows
}

const label = (rows: number): TableBlockCell => ({ text: '组', heads: 'rows', columns: 1, rows })
const value = (figure: string, lines: number): TableBlockCell => ({
  text: '数'.repeat(Math.max(1, Math.floor(lines))),
  heads: null,
  columns: 1,
  rows: 1,
  figure,
})

/** The table of `T:2/1,3+3`, every line one character; a row taller than a page has lines that can be cut. */
export function tableOf(key: string, size: string): { block: TableBlock; height: Height } {
  const [headLines = '0', notation = ''] = size.split('/')
  const { heights, spans, labels } = parse(notation)
  const head = Number(headLines)
  const body = heights.map((lines, row): TableBlockRow => {
    const spanning = spans.filter(([from]) => from === row).map(([from, to]) => label(to - from))
    return [...spanning, labels.includes(row) ? label(1) : value(`${key}${row}`, lines)]
  })
  const cut = new Map<number, RowLines>()
  heights.forEach((lines, row) => {
    const starts = (body[row] ?? []).map(({ text }) => Array.from(text, (_, at) => at))
    if (head + lines > 22) cut.set(row, { line: 1, around: 0, starts })
  })
  const table = {
    head,
    rows: heights,
    // every spanning cell needs a line and a half
    spans: spans.map(([from, to]) => ({ row: from, rows: to - from, height: 1.5 })),
    below: 0,
    cut,
  }
  const lines = heights.reduce((sum, one) => sum + one, head)
  return {
    block: { kind: 'table', key, name: '表', widths: [1], head: [], body },
    height: { lines, starts: [], table },
  }
}
