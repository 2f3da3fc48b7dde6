/** Letters of a column, from 0: A, Z, AA. */
function columnLetters(column: number): string {
  const rest = Math.floor(column / 26)
  const last = String.fromCharCode(65 + (column % 26))
  return rest === 0 ? last : columnLetters(rest - 1) + last
}

/** A cell on a sheet, both from 0. */
export interface Spot {
  row: number
  column: number
}

/** `C5` for row 4 and column 2. */
export const addressOf = ({ row, column }: Spot): string => `${columnLetters(column)}${row + 1}`

/** `$C$5`, which does not change when the formula is copied. */
export const fixedAddress = ({ row, column }: Spot): string => `$${columnLetters(column)}$${row + 1}`

/** The name of a sheet as formulas write it. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`

/** Rows and columns that a sheet of Excel has. */
const MOST = { rows: 1_048_576, columns: 16_384 }

/** The cell at an address, with or without `$`; null for anything else. */
export function spotOf(address: string): Spot | null {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/u.exec(address) ?? []
  if (letters === undefined || digits === undefined) return null
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  const row = Number(digits)
  return row < 1 || row > MOST.rows || column > MOST.columns ? null : { row: row - 1, column: column - 1 }
}

/** A cell of a workbook that a defined name stands for, the first one of an area; null for any other formula. */
export function targetOf(formula: string): { sheet: string; spot: Spot } | null {
  const [, quoted, plain = '', address = ''] =
    /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Za-z]{1,3}\$?\d{1,7})(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?$/u.exec(
      formula.replace(/^\s{0,9}=/u, '').trim(),
    ) ?? []
  const sheet = quoted?.replaceAll("''", "'") ?? plain.trim()
  const spot = spotOf(address)
  return spot && sheet !== '' ? { sheet, spot } : null
}
