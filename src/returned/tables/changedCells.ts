import type { TableBlock } from '../../pages/blocks/block'
import { fieldsOf } from '../../pages/tables/fieldsOf'
import { commonPairs } from '../../report/compare/commonPairs'
import type { Place } from '../../report/template/template'
import type { ReturnedCell, ReturnedTable, Revision } from '../model'

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()
const plain = (text: string): string => text.replace(/\s+/gu, '')

/** A figure as a cell shows it, and who changed something in the cell. */
interface Shown {
  place: Place
  text: string
  by: readonly Revision[]
}

const shownBy = (place: Place, { text, revised = [] }: Pick<ReturnedCell, 'text' | 'revised'>): Shown => ({
  place,
  text: oneLine(text),
  by: revised,
})

/** What the cells of a table that came back say. */
interface ReadTable {
  shown: readonly Shown[]
  /** Rows of the report's table that did not come back. */
  missing: number
}

/**
 * Reads a table that came back by the table that it was: cells that say their figure, else rows by their labels, and the cells of a row in order. A row whose
 * fields are another number cannot be read.
 */
export function changedCells({ head, body }: TableBlock, { rows }: ReturnedTable): ReadTable {
  const was = fieldsOf([...head, ...body])
  const is = fieldsOf(rows)
  const ofValues = valueColumns(was.slice(head.length))
  // what stands where the report has a figure is no label
  const values = new Set(
    was.flatMap((row, y) => row.flatMap((cell, x) => (cell?.figure === undefined ? [] : [`${y} ${x}`]))),
  )
  const sameShape =
    was.length === is.length && was.every((row, y) => row.length === is[y]?.length && isSameRow(row, is[y]))
  const pairs = sameShape
    ? was.map((_, y) => [y, y] as const)
    : commonPairs(
        was.map((row) => labelsIn(row, ofValues)),
        is.map((row) => labelsIn(row, row.length === was[0]?.length ? ofValues : NONE)),
      )
  const shown: Shown[] = []
  const held = new Set<Place>()
  const places = new Set(was.flat().flatMap((cell) => cell?.figure ?? []))
  for (const cell of rows.flat())
    if (cell.place !== undefined && places.has(cell.place)) {
      held.add(cell.place)
      shown.push(shownBy(cell.place, cell))
    }
  for (const [y, j] of pairs)
    was[y]?.forEach((cell, x) => {
      const other = is[j]?.[x]
      if (cell?.figure !== undefined && !held.has(cell.figure) && other && values.has(`${y} ${x}`))
        shown.push(shownBy(cell.figure, other))
    })
  return { shown, missing: was.length - pairs.length }
}

/** A row whose labels are those of the report. */
const isSameRow = (
  row: readonly (Readonly<{ text: string; figure?: Place }> | null)[],
  other: readonly ({ text: string } | null)[] | undefined,
): boolean =>
  row.every(
    (cell, x) => !cell || cell.figure !== undefined || plain(cell.text) === plain(other?.[x]?.text ?? ''),
  )

const NONE: ReadonlySet<number> = new Set()

/** Columns that have values and no label under the head: what stands in them says nothing of the row. */
function valueColumns(rows: readonly (readonly (Readonly<{ figure?: Place }> | null)[])[]): Set<number> {
  const labelled = new Set<number>()
  const valued = new Set<number>()
  for (const row of rows)
    row.forEach((cell, x) => {
      if (cell) (cell.figure === undefined ? labelled : valued).add(x)
    })
  return new Set([...valued].filter((x) => !labelled.has(x)))
}

/** The labels of a row, by which it is known: all that is no number and no value. */
const labelsIn = (
  row: readonly (Readonly<{ text: string; figure?: Place }> | null)[],
  ofValues: ReadonlySet<number>,
): string =>
  row
    .map((cell, x) => (ofValues.has(x) || cell?.figure !== undefined ? '' : plain(cell?.text ?? '')))
    .map((text) => (/^[\d.,]*$/u.test(text) ? '' : text))
    .join('|')
    .replace(/\|+/gu, '|')
