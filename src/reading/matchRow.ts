import type { FormRow, FormTable } from './formLabels'
import { fits, folded, withoutNumber } from './wording'

const ALIKE = 0.6

/** Words in a row that may be its name: each of them, and those that a line break parted. */
function namesIn(labels: readonly string[]): string[] {
  const tails = [2, 3].flatMap((n) => (labels.length >= n ? [labels.slice(-n).join('')] : []))
  return [...labels, ...tails].map((label) => withoutNumber(folded(label)))
}

/** A row of the form that a pasted row is; `whole` when it stands for all rows of a group. */
export interface Match {
  row: FormRow
  whole: boolean
}

/** The row of the form whose name a pasted row has; null when there is none that is alike enough. */
export function matchRow(labels: readonly string[], table: FormTable): Match | null {
  const [only] = table.rows
  if (only && table.rows.length === 1 && only.label === '') return { row: only, whole: false }
  let best: { row: FormRow; fit: number } | null = null
  const names = namesIn(labels)
  for (const row of table.rows)
    for (const name of names) {
      const found = fits(name, row.known)
      if (found >= ALIKE && found > (best?.fit ?? 0)) best = { row, fit: found }
    }
  const last = names[labels.length - 1] ?? ''
  const group = table.rows.findLast((row) => row.group !== '' && row.group === last)
  if (group && (best?.fit ?? 0) < 1) return { row: group, whole: true }
  return best && { row: best.row, whole: false }
}
