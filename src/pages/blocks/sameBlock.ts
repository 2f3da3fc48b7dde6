import type { Block, ClosingLine, Run, TableBlockCell, TableBlockRow } from './block'

function sameRun(a: Run, b: Run | undefined): boolean {
  return (
    b !== undefined &&
    a.text === b.text &&
    a.bold === b.bold &&
    a.figure === b.figure &&
    a.blank === b.blank &&
    a.heading === b.heading
  )
}

const sameLine = (a: ClosingLine, b: ClosingLine | undefined): boolean =>
  a.above === b?.above &&
  a.parts.length === b.parts.length &&
  a.parts.every(({ text, inset }, i) => text === b.parts[i]?.text && inset === b.parts[i]?.inset)

const sameCell = (a: TableBlockCell, b: TableBlockCell | undefined): boolean =>
  b !== undefined &&
  a.text === b.text &&
  a.heads === b.heads &&
  a.columns === b.columns &&
  a.rows === b.rows &&
  a.figure === b.figure

const sameRows = (a: readonly TableBlockRow[], b: readonly TableBlockRow[]): boolean =>
  a.length === b.length &&
  a.every((row, y) => row.length === b[y]?.length && row.every((cell, x) => sameCell(cell, b[y]?.[x])))

/** True when two blocks print the same in the same position. */
export function sameBlock(a: Block, b: Block): boolean {
  if (a.key !== b.key) return false
  switch (a.kind) {
    case 'title':
      return (
        b.kind === 'title' &&
        a.lines.length === b.lines.length &&
        a.lines.every((line, i) => line === b.lines[i])
      )
    case 'annex':
      return b.kind === 'annex' && a.mark === b.mark && a.lines.join('\n') === b.lines.join('\n')
    case 'annexName':
      return (
        b.kind === 'annexName' &&
        a.text === b.text &&
        a.prefix === b.prefix &&
        a.above === b.above &&
        a.column === b.column
      )
    case 'heading':
      return b.kind === 'heading' && a.level === b.level && a.text === b.text
    case 'closing':
      return (
        b.kind === 'closing' &&
        a.text === b.text &&
        a.lines.length === b.lines.length &&
        a.lines.every((line, i) => sameLine(line, b.lines[i]))
      )
    case 'paragraph':
      return (
        b.kind === 'paragraph' &&
        a.runs.length === b.runs.length &&
        a.runs.every((run, i) => sameRun(run, b.runs[i]))
      )
    case 'table':
      return (
        b.kind === 'table' &&
        a.name === b.name &&
        a.landscape === b.landscape &&
        a.widths.join() === b.widths.join() &&
        sameRows(a.head, b.head) &&
        sameRows(a.body, b.body)
      )
  }
}
