import type { VersionRow, FormTable } from './formLabels'
import { isShortFor, nameOf } from './nameOf'
import { fits, folded } from './wording'

const ALIKE = 0.6
/** Two rows of the form that a name is about as much like leave open which of them it is. */
const APART = 0.05
/** A label with fewer characters may be the short form of too many. */
const SHORTEST = 4

/** Words before a row's numbers that may be its name: the last, and the last ones where a line break parted them. */
const saidIn = (labels: readonly string[]): string[] =>
  [1, 2, 3].flatMap((n) => (labels.length >= n ? [labels.slice(-n).join('')] : []))

/** How well a name stands for a row, 0 to 1; the label just as it is printed is best. */
function fitOf(name: string, said: string, row: VersionRow): number {
  if (name === row.known) return folded(said) === folded(row.label) ? 1 : 0.99
  // （三）不予公开：属于国家秘密
  const inGroup = row.group !== '' && name === row.group + row.known
  if (inGroup) return 0.97
  const fit = fits(name, row.known)
  return fit < 0.8 && name.length >= SHORTEST && isShortFor(name, row.known) ? 0.8 : fit
}

/** A row of the form that a pasted row is. */
export interface Match {
  row: VersionRow
  /** It stands for all rows of a group. */
  whole: boolean
  /** The words that name it in the document. */
  said: string
  /** Its name is the form's, however it is numbered. */
  exact: boolean
}

/** The row of the form whose name a pasted row has; null when there is none that is alike enough, or several. */
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
  // only 其他处理 was one row in the form of 2019, and 其他 is what it holds
  if (group && (best?.fit ?? 0) < 0.95)
    return group.known === '其他' ? { row: group, whole: true, said: last, exact: true } : null
  if (!best || (best.fit < 0.99 && second && best.fit - second.fit < APART)) return null
  return { row: best.row, whole: false, said: best.said, exact: best.fit >= 0.99 }
}
