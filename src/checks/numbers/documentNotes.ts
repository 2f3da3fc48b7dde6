import type { DocumentCells } from '../../report/template/figureRoles'
import { entryAt, type Report } from '../../report/report'
import type { Place } from '../../report/template/template'

/** How a note's number stands to the cell's: beside it (另有), inside it (含, 其中), or not said. */
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

/** What the notes of cells say of one thing: 2（另有自然失效 1 件）. */
function noted(report: Report, cells: readonly (Place | undefined)[], word: RegExp): NotedNumber[] {
  return cells.flatMap((cell) => {
    if (cell === undefined) return []
    const entry = entryAt(report, cell)
    const note = entry.kind === 'value' ? (entry.note ?? '') : ''
    return note.split(/[，、；,;]/u).flatMap((part): NotedNumber[] => {
      const digits = /[\d０-９]+/u.exec(part)?.[0]
      if (digits === undefined || !word.test(part)) return []
      const narrow = digits.replace(/[０-９]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
      return [{ relation: relationOf(part), amount: Number(narrow) }]
    })
  })
}

const most = (all: readonly NotedNumber[], relation: Relation): number =>
  Math.max(0, ...all.filter((one) => one.relation === relation).map(({ amount }) => amount))

/** What the notes of a kind of documents take from those in force besides 废止; each way in which they can be read. */
export interface Lapsed {
  /** 另有自然失效: for certain. */
  certain: number
  /** All that may be taken away, `certain` the first of them. */
  possible: readonly number[]
}

/**
 * What lapsed by itself, as noted at 废止 or 现行有效 (told at both, it is the same), and what was revised, which a note at 制发
 * may count as made though it takes the place of what was there.
 */
export function lapsedOf(report: Report, { made, repealed, valid }: DocumentCells): Lapsed {
  const lapsed = noted(report, [repealed, valid], /失效/u)
  const revised = noted(report, [made, valid], /修[订改正]/u)
  const certain = most(lapsed, 'beside')
  const maybeLapsed = certain > 0 ? [certain] : [0, most(lapsed, 'open')]
  const maybeRevised = [0, most(revised, 'inside'), most(revised, 'open')]
  return { certain, possible: maybeLapsed.flatMap((one) => maybeRevised.map((other) => one + other)) }
}
