import type { Figure } from '../../report/template/template'
import type { ValueEntry } from '../../report/values/typed/entry'
import { narrow } from '../../report/values/typed/narrow'

const PART = /(?:其中|含|包括)[^\d，、；]{0,12}(\d{1,9})/u

/** Why a cell's note is doubtful: its part is more than the cell, 22（其中修订 36 件）. Null when it is plausible. */
export function noteDoubt({ kind, unit }: Figure, { amount }: ValueEntry, note: string): string | null {
  if (kind !== 'count' || amount === null || /不含|不包括|另/u.test(note)) return null
  const part = PART.exec(narrow(note))?.[1]
  if (part === undefined || Number(part) <= amount) return null
  return `注明“${note}”，多于本格的 ${amount} ${unit}，请核对`
}
