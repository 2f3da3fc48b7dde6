import type { Report } from '../../../report/report'
import type { Section, TableForm } from '../../../report/template/template'
import type { CellGrid, Spot } from '../cells/cellGrid'
import { namesOf, type TableNames } from '../cells/cellNames'
import { type Block, withoutEmptyEdge } from '../match/clipboardBlock'
import { type MissingRow, missingRow } from './missingRow'
import { lookAt, type PasteLook } from './pasteLook'
import { pastedTable, type PastedTable } from '../match/pastedTable'
import { type NameNote, type Targets, targetsByName, targetsByPosition } from '../match/pasteTargets'
import { called } from './called'
import { namesIn, otherTable } from '../match/whichTable'
import { visible } from '../../../report/values/typed/narrow'

/** What a pasted block is, and what can be done with it. */
export type Pasting =
  | FillingPaste
  /** A piece of another of the form's tables. */
  | { kind: 'otherTable'; section: Section }
  /** A whole report; `table` is what it holds of this table, null for nothing. */
  | { kind: 'report'; table: FillingPaste | null }

/** Numbers for this table. */
export interface FillingPaste {
  kind: 'filling'
  /** What is done unless the official says otherwise. */
  look: PasteLook
  /** By names where the block has names that are the table's, else by position. */
  by: 'name' | 'position'
  /** The same by position, where that is something else; null where there is nothing to choose. */
  position: PasteLook | null
  /** The first cell that the two ways part at, in words. */
  parting: string
  notes: readonly NameNote[]
  /** Rows, or columns, that have names of which none is the table's: they go by position, which may well be wrong. */
  strange: { rows: boolean; columns: boolean }
  /** By position, and the block is the table but for a few rows. */
  missing: MissingRow | null
  labels: PastedTable['labels']
  prose: number
}

/** `第 4 行是“3.危及…”，按位置会落在“2.其他…”。` */
function partingOf(
  names: TableNames,
  { rows, labels }: PastedTable,
  named: Targets,
  positioned: Targets,
): string {
  for (const [y, { line, name, cells, heads }] of rows.entries())
    for (const [x, cell] of cells.entries()) {
      const wanted = named[y]?.[x]
      const lands = positioned[y]?.[x]
      if (visible(cell) === '' || !wanted || !lands || wanted.place === lands.place) continue
      const head = heads[x] ?? null
      const there = (printed: string): string =>
        lands.place === null ? '按位置放不下。' : `按位置会落在${called(printed)}。`
      if (name !== null && wanted.row !== lands.row)
        return `第 ${line} 行是${called(name.text)}，${there(names.rows[lands.row ?? 0]?.printed ?? '')}`
      if (head !== null)
        return `第 ${labels.columns + x + 1} 列是${called(head.text)}，${there(names.heads.get(lands.place ?? '')?.printed ?? '')}`
    }
  return ''
}

const sameValues = (one: PasteLook, other: PasteLook): boolean =>
  one.values.size === other.values.size &&
  [...one.values].every(([place, typed]) => other.values.get(place) === typed) &&
  one.refused.map(({ place }) => place).join() === other.refused.map(({ place }) => place).join() &&
  one.outside === other.outside

/** What a block would do in a table whose cursor is `at`: each number goes to the cell that its names say, if it has any. */
export function pastingOf(
  report: Report,
  table: TableForm,
  grid: CellGrid,
  at: Spot,
  copied: Block,
): FillingPaste | Extract<Pasting, { kind: 'otherTable' }> {
  const { template } = report
  const block = withoutEmptyEdge(copied, grid.columns - at.column)
  const other = otherTable(template, table, block)
  const section = other && template.sections.find((one) => one.table === other)
  if (section) return { kind: 'otherTable', section }
  const pasted = pastedTable(block, namesIn(template))
  const names = namesOf(table)
  const positioned = targetsByPosition(grid, pasted, at)
  const { targets, notes, named, strange } = targetsByName(grid, names, pasted, at)
  const position = lookAt(report, grid, pasted, positioned)
  const words = { notes, strange, labels: pasted.labels, prose: pasted.prose }
  const byName = named ? lookAt(report, grid, pasted, targets) : null
  if (!byName || sameValues(byName, position))
    return {
      kind: 'filling',
      look: position,
      by: byName ? 'name' : 'position',
      position: null,
      parting: '',
      missing: byName ? null : missingRow(report, grid, position),
      ...words,
    }
  const parting = partingOf(names, pasted, targets, positioned)
  return { kind: 'filling', look: byName, by: 'name', position, parting, missing: null, ...words }
}
