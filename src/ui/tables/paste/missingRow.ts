import { brokenRules } from '../../../checks/form/rules'
import { withValue } from '../../../report/draft/draft'
import { figureAt, type Report } from '../../../report/report'
import type { Place, Rule } from '../../../report/template/template'
import type { CellGrid } from '../cells/cellGrid'
import type { PasteLook } from './pasteLook'

/** Fewer rows than the form has, for a block of numbers that seems to be the whole table. */
export interface MissingRow {
  pasted: number
  rows: number
  /** What the sums over the rows say of it: `shifted` do not hold, `whole` hold. */
  sums: 'shifted' | 'whole' | 'unknown'
}

/** Up to this many missing rows are taken for a mistake; a block that lacks more is pasted as a part on purpose. */
const FEW = 3

function placesOf(rule: Rule): readonly Place[] {
  switch (rule.kind) {
    case 'sum':
      return [rule.total, ...rule.parts]
    case 'balance':
      return [...rule.left, ...rule.right]
    case 'atMost':
    case 'percent':
    case 'partsWithin':
    case 'fullRate':
      return []
  }
}

/**
 * Whether a block by position is the table but for a row or a few: what stood below the missing one then lands too high. The
 * sums of the columns tell, for those of the rows hold wherever a row lands. null for any other block.
 */
export function missingRow(report: Report, grid: CellGrid, look: PasteLook): MissingRow | null {
  const { area, values } = look
  if (!area || area.top !== 0 || area.left !== 0 || area.right !== grid.columns - 1) return null
  const [pasted, rows] = [area.bottom + 1, grid.rows.length]
  if (pasted >= rows || rows - pasted > FEW || pasted <= FEW) return null
  const filled = [...values].reduce(
    (draft, [place, typed]) => withValue(draft, figureAt(report.template, place).section, place, typed),
    report.draft,
  )
  const contradicted = new Set<string>()
  for (const rule of report.template.rules) {
    const spots = placesOf(rule).map((place) => values.has(place) && grid.spots.get(place))
    const lies = new Set(spots.map((spot) => spot && spot.row))
    if (lies.size > 1 && !lies.has(false)) contradicted.add(rule.id)
  }
  if (contradicted.size === 0) return { pasted, rows, sums: 'unknown' }
  const broken = brokenRules({ ...report, draft: filled }).some(({ id }) => contradicted.has(id))
  return { pasted, rows, sums: broken ? 'shifted' : 'whole' }
}
