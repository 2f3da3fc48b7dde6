import type { Finding } from './finding'

const numbersOf = ({ basis }: Finding): number[] => basis.split(' ').map(Number)
const isOfTables = ({ id }: Finding): boolean => /^X[1-6]:/u.test(id)
const isOfList = ({ id }: Finding): boolean => id.startsWith('X8:')

function sameLine({ target: a }: Finding, { target: b }: Finding): boolean {
  return a.kind === 'text' && b.kind === 'text' && a.section === b.section && a.line === b.line
}

/** True when a list adds up once its numbers are what the tables say. */
function isMendedBy(list: Finding, tables: readonly Finding[]): boolean {
  const right = new Map(
    tables
      .filter((table) => sameLine(list, table))
      .map((table) => {
        const [written = NaN, told = NaN] = numbersOf(table)
        return [written, told]
      }),
  )
  const numbers = numbersOf(list)
  if (!numbers.some((one) => right.has(one))) return false
  const [whole = NaN, ...parts] = numbers.map((one) => right.get(one) ?? one)
  return parts.reduce((total, part) => total + part, 0) === whole
}

/**
 * True for a sentence that differs from the tables only in one wrong cell, and agrees with them once that cell is
 * corrected.
 */
function isToldByCell(text: Finding, cell: Finding): boolean {
  const [change] = cell.mends?.[0]?.changes ?? []
  const [figure, ...others] = text.figures
  return (
    cell.also !== undefined &&
    change?.kind === 'value' &&
    others.length === 0 &&
    figure === change.figure &&
    numbersOf(text)[0] === Number.parseInt(change.put, 10)
  )
}

const isRestated = ({ id }: Finding): boolean => id.startsWith('X14:')

/** True for a second finding about a number that is told to differ from a figure: from a table's, or from itself elsewhere. */
function isToldAgain(one: Finding, findings: readonly Finding[]): boolean {
  const numbers = numbersOf(one)
  if (isRestated(one))
    return findings.some(
      (other) => isOfTables(other) && sameLine(one, other) && numbersOf(other)[0] === numbers[0],
    )
  return (
    one.id.startsWith('X11:') &&
    findings.some(
      (other) => isRestated(other) && numbersOf(other).every((number) => numbers.includes(number)),
    )
  )
}

/**
 * Leaves one finding for each cause. A list with a wrong sum is left out where one of its numbers differs from the
 * tables (X8 beside X5); a number that differs from its figure is told once (X14 beside X1 or X11); a sentence that
 * differs from a cell is left out where the cell's own row and column show the cell to be wrong.
 */
export function oneCause(found: readonly Finding[]): readonly Finding[] {
  const restated = found.some(isRestated)
  const findings = restated ? found.filter((one) => !isToldAgain(one, found)) : found
  const tables = findings.filter(isOfTables)
  if (tables.length === 0) return findings
  const cells = findings.filter(({ also }) => also !== undefined)
  return findings.filter((one) =>
    isOfList(one)
      ? !isMendedBy(one, tables)
      : !isOfTables(one) || !cells.some((cell) => isToldByCell(one, cell)),
  )
}
