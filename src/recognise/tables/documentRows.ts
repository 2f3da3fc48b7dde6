import type { DocumentRow } from './recognisedTable'

/**
 * Rows of texts as cells of a table.
 * @param spans how far each of them reaches; without it each covers one field, as in tab-separated text
 */
export const documentRows = (
  rows: readonly (readonly string[])[],
  spans?: readonly (readonly { columns: number; rows: number }[])[],
): DocumentRow[] =>
  rows.map((row, y) =>
    row.map((text, x) => ({
      text,
      columns: spans?.[y]?.[x]?.columns ?? 1,
      rows: spans?.[y]?.[x]?.rows ?? 1,
    })),
  )
