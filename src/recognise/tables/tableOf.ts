import { runToEnd } from '../../report/runToEnd'
import { isWhole } from '../../report/template/tables'
import type { Figure, Place } from '../../report/template/template'
import { isValue, wordsOf, YEAR_WORDS } from './cell'
import { columnRoles, mergedAgain } from './columnRoles'
import { isNumeric, unitsOfLine } from './headWords'
import { kindsOf, type SlotKind } from './kinds'
import { labelsOf, nameOfTable } from './labels'
import { empty, laidOut, type Lattice } from './lattice'
import type { DocumentRow, NoTable, RecognisedTable, TableContext } from './recognisedTable'
import { onlyWords, rowRoles, type Rows } from './rowRoles'
import { type Layout, type Slot, slotsOf } from './slots'
import { parted, tableForm } from './tableForm'
import { tableSums } from './sums/tableSums'

/** With more cells of words than this for each that takes a value, a table is a list of words. */
const MOST_WORDS = 4
const MOST_LABEL_COLUMNS = 6

const none = (reason: string): NoTable => ({ table: null, reason })

/**
 * A document's table as a table of a form: head, labels, figures, what stands in them, and sums. Tables of words, page layout and what
 * cannot be repaired give the reason instead. Takes time by the number of cells; the steps are the parts of the work.
 */
export function* readingTable(
  rows: readonly DocumentRow[],
  context: TableContext,
): Generator<undefined, RecognisedTable | NoTable> {
  const laid = laidOut(rows)
  yield
  if (typeof laid === 'string') return none(laid)
  if (laid.fields.length < 2 || (laid.fields[0]?.length ?? 0) < 2)
    return none('只有一行或一列，不是数字表格。')
  const merged = rows.some((row) => row.some((cell) => cell.columns > 1 || cell.rows > 1))
  const read = layoutOf(laid.fields, !merged)
  if (read === null) return none('没有数字，也没有等着填数字的格子。')
  const { layout, title } = read
  yield
  const slots = slotsOf(layout)
  yield
  const wordy = new Set(layout.fields.flat().filter(({ sort }) => sort === 'words')).size
  if (slots.length === 0) return none('没有数字，也没有等着填数字的格子。')
  if (slots.length * MOST_WORDS < wordy) return none('大多是文字，不是数字表格。')
  if (layout.columns.findIndex((role) => role !== 'label') > MOST_LABEL_COLUMNS)
    return none('大多是文字，不是数字表格。')

  const { kinds, doubts } = kindsOf(slots, unitsAround(layout, context))
  yield
  const labels = labelsOf(slots)
  yield
  const figures = slots.map((slot, i) => figureOf(slot, kinds[i], labels[i] ?? '', context))
  const places = new Map(slots.map((slot, i) => [`${slot.y} ${slot.x}`, figures[i]?.place ?? '']))
  const named = nameOfTable(title, context.before ?? [])
  yield
  const sums = tableSums(slots, figures)
  yield
  const table = tableForm(layout, named, places)
  if (!isWhole(table)) return none('合并单元格互相重叠，排不成表格。')
  return {
    table,
    figures,
    values: valuesOf(slots, figures),
    rules: sums.rules,
    broken: sums.broken,
    name: named,
    title,
    doubts: [...laid.doubts, ...doubts, ...unread(layout), ...years(layout), ...sums.doubts],
  }
}

/** What {@link readingTable} finds, at once. */
export const tableOf = (rows: readonly DocumentRow[], context: TableContext): RecognisedTable | NoTable =>
  runToEnd(readingTable(rows, context))

/** The layout of a table, without the rows of its title. */
function layoutOf(fields: Lattice, mend: boolean): { layout: Layout; title: string } | null {
  const all = rowRoles(fields, mend)
  const titles = fields.filter((_, y) => all.roles[y] === 'title')
  const title = titles
    .flatMap((row) => row.find(({ sort }) => sort === 'words') ?? [])
    .map(({ text }) => text.trim())
  const kept = fields.filter((_, y) => all.roles[y] !== 'title')
  const rows: Rows = {
    ...all,
    roles: all.roles.filter((role) => role !== 'title'),
    head: all.head - titles.length,
  }
  const columns = columnRoles(kept, rows)
  if (!columns) return null
  const whole = mend ? mergedAgain(kept, rows, columns) : kept
  const layout = parted({ fields: acrossRows(whole, rows), rows, columns }, empty)
  return { layout, title: title.join(' ') }
}

/** Names of groups, notes and lines about the table take their whole row. */
function acrossRows(fields: Lattice, { roles }: Rows): Lattice {
  return fields.map((row, y) => {
    const role = roles[y]
    if (role !== 'group' && role !== 'note' && role !== 'about') return row
    const only = onlyWords(fields, y)
    return only ? row.map(() => only) : row
  })
}

function figureOf(slot: Slot, kind: SlotKind | undefined, label: string, context: TableContext): Figure {
  const base = {
    place: `${context.prefix}r${slot.y + 1}c${slot.x + 1}`,
    section: context.section,
    label,
    unit: kind?.unit ?? '',
    cell: true as const,
    // a dash says that there is nothing to be counted
    ...(slot.cell.sort === 'nothing' ? { optional: true as const } : {}),
  }
  switch (kind?.kind) {
    case 'money':
    case 'text':
      return { ...base, kind: kind.kind }
    case 'rate':
    case 'score':
      return { ...base, kind: kind.kind, decimals: kind.decimals }
    case 'count':
    case undefined:
      return { ...base, kind: 'count' }
  }
}

const valuesOf = (slots: readonly Slot[], figures: readonly Figure[]): ReadonlyMap<Place, string> =>
  new Map(
    slots.flatMap(({ cell }, i): [Place, string][] =>
      cell.sort === 'number' || cell.sort === 'nothing' ? [[figures[i]?.place ?? '', cell.text.trim()]] : [],
    ),
  )

/** Units of the line 单位：件、万元, in the table or before it. */
function unitsAround({ fields, rows }: Layout, { before = [] }: TableContext): string[] {
  const lines = fields.flatMap((row, y) =>
    rows.roles[y] === 'about' || rows.roles[y] === 'head' ? [...new Set(row)].map(wordsOf) : [],
  )
  return [...lines, ...[...before].reverse()].map(unitsOfLine).find((units) => units.length > 0) ?? []
}

/** Cells among numbers that hold digits and are words all the same: 12起13人. */
function unread({ fields, rows, columns }: Layout): string[] {
  const cells = fields.flatMap((row, y) =>
    rows.roles[y] === 'data'
      ? row.filter((cell, x) => columns[x] === 'figure' && cell.sort === 'words' && /\d/u.test(cell.text))
      : [],
  )
  const named = [...new Set(cells.filter((cell) => !isNumeric(wordsOf(cell)) || !isValue(cell)))]
  if (named.length === 0) return []
  const some = named.slice(0, 3).map((cell) => `“${cell.text.slice(0, 20)}”`)
  return [
    `${some.join('、')}${named.length > 3 ? `等 ${named.length} 格` : ''}不是单独的一个数，当作文字保留。`,
  ]
}

/** Labels with a year, which stands there next year as well. */
function years({ fields, rows }: Layout): string[] {
  const labels = fields.flatMap((row, y) =>
    row.filter((cell) => cell.sort === 'words' || (rows.roles[y] === 'head' && isValue(cell))),
  )
  const dated = [...new Set(labels.map(({ text }) => text.trim()))].filter(
    (words) => YEAR_WORDS.test(words) || /^20\d\d$/u.test(words),
  )
  if (dated.length === 0) return []
  const some = dated.slice(0, 3).map((words) => `“${words.slice(0, 20)}”`)
  return [`表格里的${some.join('、')}写着年份，写新一年的报告时要改。`]
}
