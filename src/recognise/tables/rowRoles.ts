import { type Cell, isValue, isYear, wordsOf } from './cell'
import { ABOUT, COLUMN_NUMBER, NOTE, numberingOf, ROW_NUMBER, TITLE } from './headWords'
import type { Lattice } from './lattice'

/**
 * What a row is: the table's title, a line about it (单位：件), heads of columns, their numbers (栏次), the name of the rows after
 * it, numbers, a note, or words of another kind.
 */
export type RowRole = 'title' | 'about' | 'head' | 'numbers' | 'group' | 'data' | 'note' | 'plain'

/** The roles of a table's rows, its first `head` rows being the head, and the columns that only number or date rows. */
export interface Rows {
  roles: readonly RowRole[]
  head: number
  numbered: ReadonlySet<number>
}

const MOST_HEAD = 4
/** How many columns from the left may number the rows. */
const NUMBERED_COLUMNS = 3

/** Columns on the left with the numbers of rows, 1 2 3, or with a year for each. */
function numberedColumns(fields: Lattice): Set<number> {
  const numbered = new Set<number>()
  const width = Math.min(NUMBERED_COLUMNS, (fields[0]?.length ?? 0) - 1)
  for (let x = 0; x < width; x += 1) {
    const column = fields.flatMap((row) => row[x] ?? [])
    const numbers = column.filter(({ sort }) => sort === 'number')
    if (numbers.length === 0) continue
    const named = column.some((cell) => ROW_NUMBER.test(wordsOf(cell)))
    const beside = fields.every((row) => row[x]?.sort !== 'number' || row[x + 1]?.sort === 'words')
    const counts = numbers.every(({ number }, i) =>
      [1, Number(numbers[i - 1]?.number?.digits ?? 0) + 1].includes(Number(number?.digits)),
    )
    const years = x === 0 && numbers.every(isYear) && new Set(numbers.map(({ text }) => text)).size > 1
    if (named || years || (x === 0 && beside && counts && numbers.length > 1)) numbered.add(x)
  }
  return numbered
}

/** The words of a row that has no others, and whose cells do not reach into another row; null for other rows. */
export function onlyWords(fields: Lattice, y: number): Cell | null {
  const row = fields[y] ?? []
  const only = row.find(({ sort }) => sort === 'words')
  if (!only || row.some((cell) => cell !== only && cell.sort !== 'empty')) return null
  const reaches = (other: readonly Cell[] | undefined): boolean =>
    other !== undefined && row.some((cell, x) => other[x] === cell) && other.some((cell) => cell !== only)
  return reaches(fields[y - 1]) || reaches(fields[y + 1]) ? null : only
}

/** What is asked of one row, by its number. */
interface RowFacts {
  /** Its only words where nothing else stands in it; null for other rows. */
  single(y: number): { words: string; whole: boolean } | null
  /** It holds numbers or placeholders of numbers that are no years or column numbers. */
  values(y: number): boolean
  /** Its words could head columns. */
  heads(y: number): boolean
  /** Its cells are 甲 乙 1 2 3. */
  numbers(y: number): boolean
  /** Its cells are 填报单位：… and the like. */
  about(y: number): boolean
}

function factsOf(fields: Lattice, numbered: ReadonlySet<number>): RowFacts {
  const row = (y: number): readonly Cell[] => fields[y] ?? []
  const valuesIn = (y: number): Cell[] => [
    ...new Set(row(y).filter((cell, x) => isValue(cell) && !numbered.has(x))),
  ]
  const wordsIn = (y: number): Cell[] => [...new Set(row(y).filter(({ sort }) => sort === 'words'))]
  const consecutive = (cells: readonly Cell[]): boolean =>
    cells.every(
      ({ number }, i) =>
        i === 0 || Number(number?.digits) - Number(cells[i - 1]?.number?.digits ?? NaN) === 1,
    )
  const years = (y: number): boolean => {
    const values = valuesIn(y)
    const falling = consecutive([...values].reverse())
    return values.every(isYear) && (values.length === 1 ? y < 2 : consecutive(values) || falling)
  }
  const numbers = (y: number): boolean => {
    const cells = row(y).filter(isValue)
    const from = Number(cells[0]?.number?.digits)
    return (
      cells.length > 1 &&
      from <= 3 &&
      cells.every(({ number }) => number?.decimals === 0 && number.unit === '') &&
      consecutive(cells) &&
      wordsIn(y).every((cell) => COLUMN_NUMBER.test(wordsOf(cell)))
    )
  }
  const valued = fields.map((_, y) => valuesIn(y).length > 0 && !years(y))
  const first = valued.findIndex((one, y) => one && !numbers(y))
  return {
    numbers,
    values: (y) => valued[y] === true,
    about: (y) => wordsIn(y).length > 0 && wordsIn(y).every((cell) => ABOUT.test(cell.text)) && !valued[y],
    single(y) {
      const only = onlyWords(fields, y)
      return only && { words: wordsOf(only), whole: row(y).every((cell) => cell === only) }
    },
    heads(y) {
      const counted = row(y).some((cell, x) => numbered.has(x) && cell.sort === 'number')
      if (valued[y] || counted) return false
      const right = row(y).filter((_, x) => x > 0)
      const words = right.filter((cell) => cell.sort === 'words' || isValue(cell)).length
      if (words === 0) return false
      const end = row(y).at(-1)
      const whole = end?.sort === 'words' || (end !== undefined && isValue(end))
      return whole || (y < first && words > right.length - words)
    },
  }
}

/** @param apart true where each merged cell is now one cell with its words and empty ones */
export function rowRoles(fields: Lattice, apart: boolean): Rows {
  const numbered = numberedColumns(fields)
  const facts = factsOf(fields, numbered)
  const last = [...fields.keys()].findLast((y) => facts.values(y)) ?? fields.length
  const roles: RowRole[] = []
  const has = (role: RowRole): boolean => roles.includes(role)
  const laterSingle = [...fields.keys()].findLast((y) => y < last && facts.single(y) !== null) ?? -1

  function inHead(y: number): RowRole | null {
    const single = facts.single(y)
    if (single !== null) {
      const { words } = single
      if (NOTE.test(words) || ABOUT.test(words)) return 'about'
      if (has('head') || has('title')) return null
      return TITLE.test(words) || laterSingle === y ? 'title' : null
    }
    if (facts.numbers(y) && has('head') && y < last) return 'numbers'
    if (!has('head') && facts.about(y)) return 'about'
    if (roles.filter((role) => role === 'head').length >= MOST_HEAD || roles.at(-1) === 'numbers') return null
    // the names of groups of columns may have lost their spans
    return facts.heads(y) || (!facts.values(y) && y < last && facts.heads(y + 1)) ? 'head' : null
  }
  const firstWords = (y: number): string => {
    const cell = fields[y]?.[0]
    return cell ? wordsOf(cell) : ''
  }
  const knownHeads = new Set<string>()
  function inBody(y: number): RowRole {
    const single = facts.single(y)
    if (single !== null && NOTE.test(single.words)) return 'note'
    if (single?.whole === true) return y > last ? 'note' : 'group'
    // a row with the name of a group that lost its span looks like one whose numbers are missing
    if (single !== null && apart && last < fields.length && [1, 2].includes(numberingOf(single.words)))
      return 'group'
    const before = roles.at(-1)
    if (facts.numbers(y) && before === 'head' && y < last) return 'numbers'
    if (facts.values(y)) return 'data'
    if (!facts.heads(y)) return 'data'
    if (y > last) return 'plain'
    return before === undefined || before === 'group' || before === 'head' || knownHeads.has(firstWords(y))
      ? 'head'
      : 'plain'
  }
  let head: number | null = null
  for (const y of fields.keys()) {
    const above = head === null ? inHead(y) : null
    if (above === null) head ??= y
    const role = above ?? inBody(y)
    if (role === 'head' && firstWords(y) !== '') knownHeads.add(firstWords(y))
    roles.push(role)
  }
  return { roles, head: head ?? fields.length, numbered }
}
