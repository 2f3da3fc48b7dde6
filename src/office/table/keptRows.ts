import type { TableBlock } from '../../pages/blocks/block'
import { groupsOf, isWithin } from '../../pages/tables/tableBreaks'

/** Fewest rows of a table before and after a page's end (R16). */
const FEWEST = 3
/** Longer groups may be broken: one that is taller than a page would make LibreOffice leave an empty page. */
const MOST = 18

/**
 * For each row of a table's body whether Word keeps it with the next row. Word chooses the page breaks itself, so the groups
 * of `src/pages/SPEC.md` are expressed in this way; of nested groups the innermost.
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
