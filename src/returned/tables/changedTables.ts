import { type TableBlock, type TableBlockCell, tableCells } from '../../pages/blocks/block'
import { pairLines } from '../../report/compare/pairLines'
import type { Place } from '../../report/template/template'
import { changedCells } from './changedCells'
import { type Said, say } from '../figureChanges'
import type { ReturnedDocument, ReturnedTable } from '../model'

const plain = (text: string): string => text.replace(/\s+/gu, '')

/** The labels of a table, by which it is known: all that is no number. */
const labels = (texts: readonly string[]): string =>
  texts
    .map(plain)
    .filter((text) => !/^[\d.,_]*$/u.test(text))
    .join('|')

/** What a table is known by: its labels, and where its values are words, those as well. */
const KNOWN_BY: readonly ((cell: TableBlockCell) => string)[] = [
  ({ text, figure }) => (figure === undefined ? text : ''),
  ({ text }) => text,
]

/** Which table of the copy is which of the report: by the figures that its cells name, else by what it is known by. */
function matches(expected: readonly TableBlock[], returned: readonly ReturnedTable[]): (number | null)[] {
  const named = expected.map(({ body }) => {
    const places = new Set(body.flat().flatMap(({ figure }) => figure ?? []))
    const at = returned.findIndex(({ rows }) =>
      rows.some((row) => row.some(({ place }) => place !== undefined && places.has(place))),
    )
    return at < 0 ? null : at
  })
  for (const known of KNOWN_BY) {
    const rest = returned.flatMap((_, i) => (named.includes(i) ? [] : [i]))
    const open = expected.flatMap((block, i) => (named[i] === null ? [{ block, i }] : []))
    const pairs = pairLines(
      open.map(({ block }) => labels(tableCells(block).map(known))),
      rest.map((i) => labels((returned[i]?.rows ?? []).flat().map(({ text }) => text))),
    )
    for (const [i, j] of pairs) {
      const [to, from] = [i === null ? undefined : open[i], j === null ? undefined : rest[j]]
      if (to && from !== undefined) named[to.i] = from
    }
  }
  return named
}

/** Hears what the tables of a copy say; returns the number of cells that were read. */
export function pairTables(
  expected: readonly { section: Place; block: TableBlock }[],
  returned: ReturnedDocument,
  { said, notes }: { said: Said; notes: string[] },
): number {
  const tables = returned.filter((block) => block.kind === 'table')
  const blocks = expected.map(({ block }) => block)
  const places = matches(blocks, tables)
  let known = 0
  blocks.forEach((block, i) => {
    const table = tables[places[i] ?? -1]
    if (!table) return void notes.push(`改过的文件里没有表格“${block.name}”，表里的数没有动。`)
    const { shown, missing } = changedCells(block, table)
    if (missing > 0) notes.push(`表格“${block.name}”有 ${missing} 行对不上，那几行的数没有动。`)
    for (const { place, text, by } of shown) say(said, place, text, by)
    known += shown.length
  })
  const more = tables.length - places.filter((place) => place !== null).length
  if (more > 0) notes.push(`改过的文件里多出 ${more} 张表格，没有收。`)
  return known
}
