import type { TableForm, Template } from '../../../report/template/template'
import type { Block } from './clipboardBlock'
import { gridOf } from '../cells/cellGrid'
import { namesOf } from '../cells/cellNames'
import { shortNameOf } from '../../../import/tables/nameOf'
import { nearName } from './nearName'

/** Every form's rows end with these words, and many another table's. */
const COMMON = new Set(['总计', '其他', '信息内容'])

/** The names that only this one of the template's tables has. */
function ownNames(table: TableForm, tables: readonly TableForm[]): string[] {
  const others = tables.filter((one) => one !== table).map((one) => namesOf(one).all)
  return [...namesOf(table).all].filter(
    (name) => name.length > 1 && !COMMON.has(name) && !others.some((all) => all.has(name)),
  )
}

/** All names in the tables of a template. */
export const namesIn = ({ sections }: Template): ReadonlySet<string> =>
  new Set(sections.flatMap(({ table }) => (table ? [...namesOf(table).all] : [])))

/** How many of a table's own names a block has; `alike`: in slightly other words too. */
function namesFound(
  table: TableForm,
  tables: readonly TableForm[],
  words: readonly string[],
  alike: boolean,
): number {
  const own = ownNames(table, tables)
  const known = new Set(own)
  return words.filter((word) => known.has(word) || (alike && nearName(word, own) !== null)).length
}

/** True where a block of numbers alone is as large as a table and has no room in this one. */
function hasShape(table: TableForm, block: Block, here: TableForm): boolean {
  const [grid, mine] = [gridOf(table), gridOf(here)]
  const width = Math.max(0, ...block.map((row) => row.length))
  const fits = block.length <= mine.rows.length && width <= mine.columns
  return !fits && block.length === grid.rows.length && width === grid.columns
}

const tablesIn = ({ sections }: Template): TableForm[] =>
  sections.flatMap(({ table }) => (table ? [table] : []))
const wordsIn = (block: Block): string[] =>
  [...new Set(block.flat().map(shortNameOf))].filter((word) => /\p{Script=Han}/u.test(word))

/** The one of several copied tables that is this one, null where none is. */
export function blockOf(template: Template, here: TableForm, blocks: readonly Block[]): Block | null {
  let best: { block: Block; found: number } | null = null
  for (const block of blocks) {
    const found = namesFound(here, tablesIn(template), wordsIn(block), false)
    if (found > (best?.found ?? 0)) best = { block, found }
  }
  return best?.block ?? null
}

/** Another table of the template that a block is a piece of, by its names or, without any, by its size; null for none. */
export function otherTable(template: Template, here: TableForm, block: Block): TableForm | null {
  const tables = tablesIn(template)
  const words = wordsIn(block)
  const mine = namesFound(here, tables, words, true)
  let best: { table: TableForm; found: number } | null = null
  for (const table of tables) {
    if (table === here) continue
    const found = namesFound(table, tables, words, false)
    if (found > (best?.found ?? 0)) best = { table, found }
  }
  if (best && (mine === 0 || (best.found > 2 && best.found > 2 * mine))) return best.table
  if (words.length) return null
  return tables.find((table) => table !== here && hasShape(table, block, here)) ?? null
}
