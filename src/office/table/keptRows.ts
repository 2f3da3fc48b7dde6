import type { TableBlock } from '../../pages/blocks/block'
import { groupsOf, isWithin } from '../../pages/tables/tableBreaks'

/** Rows that stay together at a table's beginning and at its end (R16). */
const FEWEST = 3
/** Most rows of a group that is kept: a longer one may be taller than a page, and LibreOffice would leave one empty. */
const MOST = 18

/**
 * For each row of a table's body whether it stays on the page of the next. Word chooses the page's end itself, so the
 * groups of `src/pages/SPEC.md` are kept here; of groups of groups the inner ones.
 * @param keepsNext for the last row: what follows the table stays with it
 */
export function keptRows(block: TableBlock, keepsNext: boolean): boolean[] {
  const groups = groupsOf(block)
  const inner = groups.filter(
    (group) => group.to - group.from <= MOST && !groups.some((other) => isWithin(other, group)),
  )
  const end = block.body.length - 1
  return block.body.map((_, row) => {
    if (row === end) return keepsNext
    const isEdge = row < FEWEST - 1 || row > end - FEWEST
    return isEdge || inner.some(({ from, to }) => from <= row && row < to - 1)
  })
}
