import type { VersionRow, FormTable } from './formLabels'
import { isShortFor, nameOf } from './nameOf'
import { fits, folded } from './wording'

const ALIKE = 0.6
/** Least difference in likeness: where two rows are closer, the match is ambiguous. */
const APART = 0.05
/** Least length of a short form; a shorter one could stand for too many labels. */
const SHORTEST = 4

/**
 * Candidates for a row's name: the last label before its numbers, and the last two or three joined, as a line break may
 * have split it.
 */
const saidIn = (labels: readonly string[]): string[] =>
  [1, 2, 3].flatMap((n) => (labels.length >= n ? [labels.slice(-n).join('')] : []))

/** How well a name fits a row, 0 to 1; 1 for the label exactly as printed. */
function fitOf(name: string, said: string, row: VersionRow): number {
  if (name === row.known) return folded(said) === folded(row.label) ? 1 : 0.99
  // group and row in one label: （三）不予公开：属于国家秘密
  const inGroup = row.group !== '' && name === row.group + row.known
  if (inGroup) return 0.97
  const fit = fits(name, row.known)
  return fit < 0.8 && name.length >= SHORTEST && isShortFor(name, row.known) ? 0.8 : fit
}

/** The form's row that a pasted row was recognised as. */
export interface Match {
  row: VersionRow
  /** It is the total of a whole group, entered in one of the group's rows. */
  whole: boolean
  /** The label in the document. */
  said: string
  /** The name is the form's, whatever its number. */
  exact: boolean
}

/** The form's row for a pasted row's labels; null when none is close enough or several are. */
export function matchRow(labels: readonly string[], table: FormTable): Match | null {
  const [only] = table.rows
  if (only && table.rows.length === 1 && only.label === '')
    return { row: only, whole: false, said: '', exact: true }
  const found = table.rows
    .map((row) => {
      let best = { row, fit: 0, said: '' }
      for (const said of saidIn(labels)) {
        const fit = fitOf(nameOf(said), said, row)
        if (fit > best.fit) best = { row, fit, said }
      }
      return best
    })
    .filter(({ fit }) => fit >= ALIKE)
    .sort((a, b) => b.fit - a.fit)
  const [best, second] = found
  const last = labels.at(-1) ?? ''
  const group = table.rows.findLast(({ group: name }) => name !== '' && name === nameOf(last))
  // the label of a group fits no row, but for 其他处理: the form of 2019 had a single row for it, which becomes the group's
  // 其他
  if (group && (best?.fit ?? 0) < 0.95)
    return group.known === '其他' ? { row: group, whole: true, said: last, exact: true } : null
  if (!best || (best.fit < 0.99 && second && best.fit - second.fit < APART)) return null
  return { row: best.row, whole: false, said: best.said, exact: best.fit >= 0.99 }
}
