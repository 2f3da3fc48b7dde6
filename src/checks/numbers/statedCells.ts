import { plainLines } from '../../report/text/prose'
import { figureAt, type Report, shownAt } from '../../report/report'
import type { Place } from '../../report/template/template'
import { amountIn } from '../findings/amounts'
import type { Quantity } from '../sentences/tokens/quantity'
import { readSection } from '../sentences/statements/readSection'
import { tableSides } from './tableSides'

/** A typed number that states a cell: the words name the cell, and the values are equal. */
export interface StatedCell {
  section: Place
  /** Index of its paragraph. */
  line: number
  /** UTF-16 units in the paragraph's plain text. */
  from: number
  to: number
  cell: Place
}

/** The one cell that a quantity means; null where it may mean another or several. */
function cellOf(report: Report, quantity: Quantity): Place | null {
  const { kind } = quantity
  if (kind === 'fee' || kind === 'charges' || (kind === 'handled' && quantity.loose)) return null
  if (kind === 'documents' && quantity.count === 'announced') return null
  if (kind === 'outcome' && quantity.orRows?.length) return null
  const [first, ...others] = tableSides(report, quantity)
  const [cell, more] = first?.cells ?? []
  if (cell === undefined || more !== undefined) return null
  const amount = amountIn(report, cell)
  // 自然人 of 新收 and of 总计 may be the same number, and not the same cell
  const twofold = others.some(
    ({ cells }) => cells.length === 1 && amountIn(report, cells[0] ?? '') === amount,
  )
  return amount === null || twofold ? null : cell
}

/**
 * Typed numbers that can be replaced by the figure of their cell: the sentence says which cell it is, the cell holds
 * that number, and it is written as the report prints it, so that no character changes.
 */
export function statedCells(report: Report): StatedCell[] {
  const found: StatedCell[] = []
  for (const { place: section } of report.template.sections) {
    const doc = report.draft.sections[section]?.text
    if (!doc) continue
    const plain = plainLines(doc)
    for (const { read, line, start } of readSection(report, section))
      for (const { quantity, mention: index } of read.statements) {
        const mention = read.mentions[index]
        if (!mention || mention.about || mention.place !== null) continue
        const cell = cellOf(report, quantity)
        const { at } = read.line
        if (cell === null || figureAt(report.template, cell).kind !== 'count') continue
        const from = start + (at[mention.from] ?? 0)
        const to = start + (at[mention.to - 1] ?? 0) + 1
        const stated = plain[line]?.slice(from, to) === shownAt(report, cell)
        if (stated && amountIn(report, cell) === mention.value) found.push({ section, line, from, to, cell })
      }
  }
  return found
}
