import type { DocumentCells } from '../../report/template/figureRoles'
import { entryAt, type Report } from '../../report/report'
import type { Place } from '../../report/template/template'
import { narrow } from '../../report/values/typed/narrow'

/** How a note's number relates to the cell's: added to it (另有), part of it (含, 其中), or not said. */
type Relation = 'beside' | 'inside' | 'open'
interface NotedNumber {
  relation: Relation
  amount: number
}

const BESIDE = /另|不含|不包[括含]|未计|之外/u
const INSIDE = /含|其中|包括|在内/u

function relationOf(words: string): Relation {
  if (BESIDE.test(words)) return 'beside'
  return INSIDE.test(words) ? 'inside' : 'open'
}

/** Numbers that the notes of cells give for a word: 1 of 2（另有自然失效 1 件）. */
function noted(report: Report, cells: readonly (Place | undefined)[], word: RegExp): NotedNumber[] {
  return cells.flatMap((cell) => {
    if (cell === undefined) return []
    const entry = entryAt(report, cell)
    const note = entry.kind === 'value' ? (entry.note ?? '') : ''
    return note.split(/[，、；,;]/u).flatMap((part): NotedNumber[] => {
      const digits = /[\d０-９]+/u.exec(part)?.[0]
      if (digits === undefined || !word.test(part)) return []
      return [{ relation: relationOf(part), amount: Number(narrow(digits)) }]
    })
  })
}

const most = (all: readonly NotedNumber[], relation: Relation): number =>
  Math.max(0, ...all.filter((one) => one.relation === relation).map(({ amount }) => amount))

/**
 * How many documents are no longer in force for another reason than 废止, by the notes at the cells. A note can often be
 * read in several ways, so several numbers are possible.
 */
export interface Lapsed {
  /** Noted as 另有自然失效, so certainly subtracted. */
  certain: number
  /** All numbers that may be subtracted, `certain` the first of them. */
  possible: readonly number[]
}

/**
 * 自然失效 as noted at 废止 or 现行有效 (noted at both, it counts once), and 修订, which a note may count as 制发 although the
 * revised document takes the place of an old one.
 */
export function lapsedOf(report: Report, { made, repealed, valid }: DocumentCells): Lapsed {
  const lapsed = noted(report, [repealed, valid], /失效/u)
  const revised = noted(report, [made, valid], /修[订改正]/u)
  const certain = most(lapsed, 'beside')
  const maybeLapsed = certain > 0 ? [certain] : [0, most(lapsed, 'open')]
  const maybeRevised = [0, most(revised, 'inside'), most(revised, 'open')]
  return { certain, possible: maybeLapsed.flatMap((one) => maybeRevised.map((other) => one + other)) }
}
