import { type Cell, cellOf, isValue, wordsOf } from './cell'
import { MEASURE_HEAD, NO_NUMBERS, OF_WORDS, statedUnit } from './headWords'
import type { Lattice } from './lattice'
import type { Rows } from './rowRoles'

/** What a column holds: names of the rows, their measure words, numbers, or words about the row (备注). */
export type ColumnRole = 'label' | 'measure' | 'figure' | 'words'

/** The heads of a column from the top, each once. */
function headsOver(fields: Lattice, { roles }: Rows, x: number): Cell[] {
  const over = fields.flatMap((row, y) => (roles[y] === 'head' ? (row[x] ?? []) : []))
  return [...new Set(over)].filter(({ sort }) => sort !== 'empty' && sort !== 'nothing')
}

/** Heads of the first column when it names the rows. */
const OF_ROWS = /项目$|事项$|科目$|类别$|种类$|指标$|机构$|乡镇|街道/u

/** The role of each column; null where none holds numbers. */
export function columnRoles(fields: Lattice, rows: Rows): ColumnRole[] | null {
  const data = fields.filter((_, y) => rows.roles[y] === 'data')
  const width = fields[0]?.length ?? 0
  const first = Array.from({ length: width }, (_, x): ColumnRole => {
    const cells = data.flatMap((row) => row[x] ?? [])
    const words = cells.filter(({ sort }) => sort === 'words').length
    const values = cells.filter(isValue).length
    const heads = headsOver(fields, rows, x)
    const said = heads.map(wordsOf)
    const last = said.at(-1) ?? ''
    if (rows.numbered.has(x)) return 'label'
    if (said.some((head) => NO_NUMBERS.test(head))) return 'words'
    const measures = cells.filter((cell) => statedUnit(wordsOf(cell)) !== null).length
    if (measures > 0 && measures * 2 >= words && values === 0 && MEASURE_HEAD.test(last)) return 'measure'
    if (values > 0 || words > 0) return values > 0 && values * 2 >= words ? 'figure' : 'words'
    // nothing but empty cells: its head tells
    if (OF_WORDS.test(last) || (x === 0 && OF_ROWS.test(last))) return 'words'
    return said.length > 0 || cells.some(({ sort }) => sort === 'nothing') ? 'figure' : 'words'
  })
  const lastFigure = first.lastIndexOf('figure')
  if (lastFigure < 0) return null
  return first.map((role, x) => (role === 'words' && x < lastFigure ? 'label' : role))
}

/**
 * A table whose merged cells came apart, as in tab-separated text, with the empty cells after and below a head's or label's words given
 * back to them.
 */
export function mergedAgain(fields: Lattice, { roles, head }: Rows, columns: readonly ColumnRole[]): Lattice {
  const out = fields.map((row) => [...row])
  const at = (y: number, x: number): Cell => out[y]?.[x] ?? cellOf('')
  const isWords = (y: number, x: number): boolean => at(y, x).sort === 'words' || isValue(at(y, x))
  const put = (y: number, x: number, cell: Cell): void => {
    const row = out[y]
    if (row) row[x] = cell
  }
  const heads = [...out.keys()].filter((y) => y < head && roles[y] === 'head')
  for (const [i, y] of heads.entries())
    for (const x of columns.keys()) {
      if (at(y, x).sort !== 'empty') continue
      const under = heads[i + 1]
      const [above, left] = [heads[i - 1], at(y, x - 1)]
      if (x > 0 && under !== undefined && isWords(under, x) && isWords(under, x - 1) && left.sort === 'words')
        put(y, x, left)
      else if (
        above !== undefined &&
        isWords(above, x) &&
        at(above, x - 1) !== at(above, x) &&
        at(above, x + 1) !== at(above, x)
      )
        put(y, x, at(above, x))
    }
  const labels = columns.findIndex((role) => role !== 'label')
  for (const [y, role] of roles.entries()) {
    if (role !== 'data' || y < head) continue
    for (let x = 0; x < labels; x += 1) {
      if (at(y, x).sort !== 'empty') continue
      const inner = Array.from({ length: labels - x - 1 }, (_, n) => at(y, x + 1 + n).sort === 'words').some(
        Boolean,
      )
      const outer = x === 0 || at(y, x - 1) === at(y - 1, x - 1)
      if (
        inner &&
        outer &&
        roles[y - 1] === 'data' &&
        at(y - 1, x).sort === 'words' &&
        at(y - 1, x + 1) !== at(y - 1, x)
      )
        put(y, x, at(y - 1, x))
      else if (!inner && x > 0 && at(y, x - 1).sort === 'words' && at(y - 1, x - 1) !== at(y, x - 1))
        put(y, x, at(y, x - 1))
    }
  }
  return out
}
