import type { Figure } from '../../../report/template/template'
import { showAmount } from '../../../report/values/parse'
import { columnName, rowName } from '../labels'
import type { OfferedSum } from '../recognisedTable'
import { type FoundSum, partsOf, totalsOf } from './saidSums'
import type { Slot } from '../slots'
import { type Line, sumLines } from './sumLines'
import { unsaidSums } from './unsaidSums'

/** Broken sums of a table that are told one by one. */
const MOST_TOLD = 6

/** The sums of a table's rows and columns: those that hold or cannot be tried, and those that its numbers contradict. */
export function tableSums(
  slots: readonly Slot[],
  figures: readonly Figure[],
): { rules: OfferedSum[]; broken: OfferedSum[]; doubts: string[] } {
  const { rows, columns } = sumLines(slots, figures)
  const found = [rows, columns].flatMap(sumsOfAxis)
  const broken = found.filter(({ sum }) => sum.holds === false)
  return {
    rules: found.filter(({ sum }) => sum.holds !== false).map(offered),
    broken: broken.map(offered),
    doubts: [
      ...broken.slice(0, MOST_TOLD).map(({ sum }) => sentence(sum)),
      ...(broken.length > MOST_TOLD ? [`另有 ${broken.length - MOST_TOLD} 处合计与分项之和不符。`] : []),
    ],
  }
}

interface Sum {
  sum: FoundSum
  said: boolean
}

function sumsOfAxis(lines: readonly Line[]): Sum[] {
  const said = totalsOf(lines)
  const totals = new Set(said.map(({ total }) => total))
  const parts = partsOf(lines).filter(({ total }) => !totals.has(total))
  for (const { total } of parts) totals.add(total)
  const known = new Set(lines.filter((line) => [...line.terms.values()].some((term) => totals.has(term))))
  return [
    ...[...said, ...parts].map((sum) => ({ sum, said: true })),
    ...unsaidSums(lines, known).map((sum) => ({ sum, said: false })),
  ]
}

function offered({ sum: { axis, total, parts, holds }, said }: Sum): OfferedSum {
  return {
    rule: {
      id: `${total.figure.place}-${axis === 'row' ? 'down' : 'across'}`,
      severity: said ? 'error' : 'warning',
      kind: 'sum',
      name: nameOf(axis, total.slot),
      total: total.figure.place,
      parts: parts.map(({ figure }) => figure.place),
    },
    holds,
    said,
  }
}

/** The total in a finding's sentence: 罚款列“合计”, or “某某街道”合计. */
function nameOf(axis: Line['axis'], slot: Slot): string {
  const [row, column] = [rowName(slot), columnName(slot)]
  if (axis === 'row') return column === '' ? `“${row}”` : `${column}列“${row}”`
  return row === '' ? `“${column}”` : `“${row}”${column}`
}

function sentence({ axis, total, parts }: FoundSum): string {
  const { figure, slot } = total
  const sum = parts.reduce((all, { amount }) => all + (amount ?? 0), 0)
  const shown = (amount: number): string => `${showAmount(figure, amount)}${figure.unit}`
  return `${nameOf(axis, slot)}是 ${shown(total.amount ?? 0)}，分项相加是 ${shown(sum)}，没有当作数量关系，请核对。`
}
