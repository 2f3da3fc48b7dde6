import { BLANK_SHOWN, type Report } from '../report'
import type { Place } from '../template/template'
import { FIGURE_CHAR } from '../text/prose'
import { wholeNumbers } from '../text/wholeNumbers'
import { type FindOptions, folded } from './folded'
import { type SpokenLine, spokenLines } from './spokenLines'
import type { Part } from './wordsAround'

/** A place where what is looked for stands. Offsets are UTF-16 units of the line as it is read. */
export interface Hit {
  line: SpokenLine
  /** The index of the line in the report. */
  order: number
  from: number
  to: number
}

/** The text of a line as it is read. */
export const spokenOf = (line: SpokenLine): string => line.pieces.map(({ text }) => text).join('')

/**
 * Where a query stands in the report, in its order; no two overlap. It may reach over figures: 受理12件 where 12 is one. None
 * for a query without characters, and of blanks alone unless `widths` count.
 */
export function find(report: Report, query: string, options: FindOptions): Hit[] {
  const wanted = folded(query, options).text
  if (wanted === '') return []
  return spokenLines(report).flatMap((line, order) => {
    const { text, at } = folded(spokenOf(line), options)
    const hits: Hit[] = []
    for (let i = text.indexOf(wanted); i >= 0; i = text.indexOf(wanted, i + wanted.length)) {
      const from = at[i] ?? 0
      hits.push({ line, order, from, to: (at[i + wanted.length - 1] ?? from) + 1 })
    }
    return hits
  })
}

/** The words of a hit, in quotation marks. */
export const quoted = ({ line, from, to }: Hit): string => `“${spokenOf(line).slice(from, to)}”`

const BESIDE = 10

/** A hit with what stands around it in its line. */
export function excerptOf({ line, from, to }: Hit): string {
  const text = spokenOf(line).replaceAll(FIGURE_CHAR, BLANK_SHOWN.charAt(0))
  const { start, end } = wholeNumbers(text, Math.max(0, from - BESIDE), Math.min(text.length, to + BESIDE))
  return text.slice(start, end)
}

/** What a hit covers of each piece of its line; `place`: the figure, null for words. */
export function partsOf({ line, from, to }: Hit): (Part & { place: Place | null })[] {
  let spoken = 0
  let start = 0
  return line.pieces.flatMap(({ text, figure: place }) => {
    const piece = {
      place,
      figure: place !== null,
      start,
      from: Math.max(from - spoken, 0),
      to: Math.min(to - spoken, text.length),
      length: text.length,
    }
    spoken += text.length
    start += place === null ? text.length : 1
    return piece.from < piece.to ? [{ ...piece, text: text.slice(piece.from, piece.to) }] : []
  })
}

/**
 * The index of the first hit that is not before an offset of a line, else of the first of all: where the search continues. -1 for
 * no hits.
 */
export function hitFrom(hits: readonly Hit[], order: number, from: number): number {
  const at = hits.findIndex((hit) => hit.order > order || (hit.order === order && hit.from >= from))
  return at < 0 && hits.length > 0 ? 0 : at
}
